"""A real receiving mail server: STARTTLS and a login are compulsory; it can be shut, put off a first try, and refuse an address."""

import email
import email.policy
import re
import ssl
import subprocess
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

USER, PASSWORD = "portail", "secret"


class Reception:
    """What is said to each sender, and what was received."""

    def __init__(self):
        self.letters = []
        self.put_off = set()  # addresses whose first try is answered « try again »
        self.unknown = set()  # addresses that are refused for good
        self.tries = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.tries.append(address)
        if address in self.unknown:
            return "550 5.1.1 no such mailbox"
        if address in self.put_off:
            self.put_off.remove(address)
            return "451 4.7.1 try again later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        assert session.ssl is not None
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.letters.append(Letter(letter, envelope.rcpt_tos))
        return "250 2.0.0 received"


class Letter:
    def __init__(self, message, recipients):
        self.message, self.recipients = message, recipients
        self.subject = message["Subject"]
        # As it is read: whatever blank or end of line stands between two words is one space.
        self.text = " ".join(message.get_body(("plain",)).get_content().split())
        self.html = message.get_body(("html",)).get_content()

    @property
    def link(self):
        """The address to follow the request by."""
        return re.search(r"https?://\S+/suivi/[\w-]+", self.text)[0]

    def __repr__(self):
        return f"« {self.subject} » to {self.recipients}: {self.text}"


class PostOffice:
    def __init__(self, folder, port):
        self.certificate = folder / "certificate.pem"
        self.key = folder / "key.pem"
        self.port = port
        self.reception = Reception()
        self.controller = None
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", self.key, "-out", self.certificate],
            check=True, capture_output=True,
        )

    def open(self):
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.certificate, self.key)
        self.controller = Controller(
            self.reception, hostname="127.0.0.1", port=self.port, tls_context=context, require_starttls=True,
            authenticator=self._admit, auth_required=True, auth_require_tls=True,
        )
        self.controller.start()
        return self

    def shut(self):
        if self.controller:
            self.controller.stop()
            self.controller = None

    @staticmethod
    def _admit(server, session, envelope, mechanism, given):
        known = isinstance(given, LoginPassword) and (given.login, given.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=known, handled=False)

    @property
    def letters(self):
        return self.reception.letters

    def wait_for(self, count=1, subject="", to=None, seconds=20):
        """The letters whose subject contains these words, once there are that many."""
        until = time.monotonic() + seconds
        while True:
            found = [letter for letter in list(self.letters) if subject in letter.subject and (to is None or to in letter.recipients)]
            if len(found) >= count:
                return found
            assert time.monotonic() < until, f"{count} letters « {subject} » to {to} awaited; received: {self.letters}"
            time.sleep(0.05)

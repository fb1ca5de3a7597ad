"""The built server as a process of its own: started on a free port, spoken to over the network, ended like a service."""

import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
GUICHET = Path(os.environ.get("GUICHET", ROOT / ".build/debug/guichet"))


@dataclass
class Login:
    town: str
    kind: str
    identifier: str
    password: str
    name: str = ""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Portal:
    """A server in a folder of its own: towns, database, mail folder and log are in it."""

    def __init__(self, folder, now=None, post_office=None, towns=None, settings=()):
        self.folder = folder
        self.now, self.post_office, self.settings = now, post_office, list(settings)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.database_path = folder / "guichet.db"
        self.mail_folder = folder / "mail"
        self.log_path = folder / "log.txt"
        self.tenants = folder / "tenants"
        if not self.tenants.exists():
            shutil.copytree(towns or ROOT / "tenants", self.tenants)
        self.process = None

    @property
    def command(self):
        command = [
            str(GUICHET), "serve", "--demo", "--address", "127.0.0.1", "--port", str(self.port),
            "--tenants", str(self.tenants), "--database", str(self.database_path), "--mail-folder", str(self.mail_folder),
        ]
        if self.now:
            command += ["--now", self.now]
        if self.post_office:
            command += ["--smtp", f"smtp://127.0.0.1:{self.post_office.port}"]
        return command + self.settings

    @property
    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GUICHET")}
        if self.post_office:
            kept |= {
                "GUICHET_SMTP_USER": "portail", "GUICHET_SMTP_PASSWORD": "secret",
                "GUICHET_SMTP_CERTIFICATES": str(self.post_office.certificate),
            }
        return kept

    def start(self):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(self.command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        until = time.monotonic() + 60
        while not self._answers():
            assert self.process.poll() is None, f"the server ended with {self.process.returncode}:\n{self.log}"
            assert time.monotonic() < until, f"the server does not answer:\n{self.log}"
            time.sleep(0.02)
        return self

    def _answers(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            return True
        except OSError:
            return False

    def kill(self):
        """Pulls the plug: no farewell."""
        self.process.kill()
        self.process.wait()

    def ask_to_end(self):
        self.process.send_signal(signal.SIGTERM)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.ask_to_end()
            self.process.wait(timeout=30)

    @property
    def log(self):
        return self.log_path.read_text(errors="replace") if self.log_path.exists() else ""

    def rows(self, statement, *values):
        """What the database holds, read beside the running server."""
        database = sqlite3.connect(f"file:{self.database_path}?mode=ro", uri=True, timeout=30)
        try:
            database.row_factory = sqlite3.Row
            return database.execute(statement, values).fetchall()
        finally:
            database.close()

    def write(self, statement, rows):
        database = sqlite3.connect(self.database_path, timeout=30)
        try:
            with database:
                database.execute("PRAGMA foreign_keys = ON")
                database.executemany(statement, rows)
        finally:
            database.close()

    def wait_until(self, statement, *values, at_least=1, seconds=20):
        """The rows of a statement, once there are that many."""
        until = time.monotonic() + seconds
        while len(rows := self.rows(statement, *values)) < at_least:
            assert time.monotonic() < until, f"awaited: {statement} {values}; log:\n{self.log}"
            time.sleep(0.05)
        return rows

    def wait_until_said(self, words, seconds=10):
        """Waits until the log says this."""
        until = time.monotonic() + seconds
        while words not in self.log:
            assert time.monotonic() < until, f"« {words} » awaited in:\n{self.log}"
            time.sleep(0.05)

    def login(self, town, side):
        """The first demonstration login of a town's family or desk that the server prints."""
        return self.logins(town, side)[0]

    def logins(self, town, side):
        until = time.monotonic() + 30
        pattern = rf"^ +{re.escape(town)} +{side} +(\S+) +(\S+) +(.+)$"
        while not (found := re.findall(pattern, self.log, re.MULTILINE)):
            assert time.monotonic() < until, f"no {side} login of {town} in:\n{self.log}"
            time.sleep(0.05)
        return [Login(town, side, *words) for words in found]

    def agent(self, town):
        """An agent of this town, added for the test."""
        account = ["user", "add-agent", town, f"essai-{time.monotonic_ns()}", "--database", str(self.database_path)]
        said = subprocess.run([GUICHET, *account], env=self.environment, capture_output=True, text=True, check=True).stdout
        return Login(town, "agent", account[3], said.split()[-1])

    def enrolments_of(self, login):
        """The children of a family and what they are enrolled in."""
        return self.rows(
            "SELECT enrolment.child, child.first_name, enrolment.activity, enrolment.centre FROM guardian"
            " JOIN household_child USING (town, household) JOIN enrolment USING (town, child)"
            " JOIN child ON child.town = guardian.town AND child.id = enrolment.child"
            " WHERE guardian.town = ? AND guardian.identifier = ? ORDER BY child.first_name, enrolment.activity",
            login.town, login.identifier,
        )

    def guardian(self, login):
        [row] = self.rows("SELECT * FROM guardian WHERE town = ? AND identifier = ?", login.town, login.identifier)
        return row

    def fill_up(self, town, activity, day, slot, places, centre=""):
        """Books a slot for children of whom nothing else is known."""
        children = [f"plein-{number}" for number in range(places)]
        self.write("INSERT INTO child (town, id, first_name, last_name) VALUES (?, ?, 'Camille', 'Plein')", [(town, child) for child in children])
        self.write(
            "INSERT INTO reservation (town, child, activity, day, slot, centre, state, made_at) VALUES (?, ?, ?, ?, ?, ?, 'confirmed', 0)",
            [(town, child, activity, day, slot, centre) for child in children],
        )

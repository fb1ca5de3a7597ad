"""What becomes of mail when its way is closed, put off or refused."""

import email
import email.policy

import pytest
from support.town import settle

DAY = "2023-03-15"


@pytest.fixture
def ask(visit):
    """A function that books one Wednesday for a family and answers the address its mail goes to."""

    def book(portal, login):
        visitor = visit(portal)
        visitor.log_in(login.town, login)
        visitor.open(f"/{login.town}/enfants/{login.identifier}/mercredis/etape-1?vue=mois&du={DAY}")
        visitor.tick("Matin, mercredi 15 mars 2023")
        visitor.press("Aller à l'étape 2")
        assert "C’est enregistré" in visitor.press("Valider").text
        return f"{login.identifier}@example.org"

    return book


def test_delays_mail_and_loses_none_while_the_mail_server_is_down(valmoulin_at, post_office, ask):
    post_office.shut()
    portal = valmoulin_at("2023-03-01 10:00", post_office)
    addresses = [ask(portal, login) for login in settle(portal, "valmoulin", 3)]
    portal.wait_until("SELECT * FROM outbox WHERE attempts > 0 AND sent_at IS NULL", at_least=3)
    post_office.open()
    for address in addresses:
        post_office.wait_for(1, to=address, seconds=90)


def test_sends_after_a_crash_what_had_not_been_sent(valmoulin_at, post_office, ask):
    post_office.shut()
    portal = valmoulin_at("2023-03-01 10:00", post_office)
    address = ask(portal, settle(portal, "valmoulin", 1)[0])
    portal.kill()
    post_office.open()
    # A clock that is set begins anew at each start: an hour later, as after a night's outage.
    portal.now = "2023-03-01 11:00"
    portal.start()
    post_office.wait_for(1, to=address, seconds=90)


def test_tries_again_where_the_first_try_is_put_off(valmoulin_at, post_office, ask):
    portal = valmoulin_at("2023-03-01 10:00", post_office)
    [login] = settle(portal, "valmoulin", 1)
    post_office.reception.put_off.add(f"{login.identifier}@example.org")
    address = ask(portal, login)
    post_office.wait_for(1, to=address, seconds=90)
    assert post_office.reception.tries.count(address) == 2


def test_gives_up_on_an_address_that_is_refused_and_goes_on_with_the_others(valmoulin_at, post_office, ask):
    portal = valmoulin_at("2023-03-01 10:00", post_office)
    refused, served = settle(portal, "valmoulin", 2)
    post_office.reception.unknown.add(f"{refused.identifier}@example.org")
    ask(portal, refused)
    address = ask(portal, served)
    post_office.wait_for(1, to=address)
    [row] = portal.wait_until("SELECT * FROM outbox WHERE recipient = ? AND next_attempt_at IS NULL", f"{refused.identifier}@example.org")
    assert row["sent_at"] is None and "550" in row["last_error"]


def test_says_the_same_in_plain_text_and_in_html(valmoulin_at, post_office, ask):
    portal = valmoulin_at("2023-03-01 10:00", post_office)
    address = ask(portal, settle(portal, "valmoulin", 1)[0])
    letter = post_office.wait_for(1, to=address)[0]
    for said in (letter.text, letter.html):
        assert "15 mars" in said.replace("\xa0", " ")
        assert letter.link in said
    assert letter.message["Date"] and letter.message["Message-ID"] and letter.message["From"]


def test_leaves_mails_in_a_folder_and_shows_them_where_no_mail_server_is_set(valmoulin_at, ask, visit):
    portal = valmoulin_at("2023-03-01 10:00")
    address = ask(portal, settle(portal, "valmoulin", 1)[0])
    portal.wait_until("SELECT * FROM outbox WHERE sent_at IS NOT NULL AND recipient = ?", address)
    letters = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in portal.mail_folder.rglob("*.eml")]
    assert address in [letter["To"].addresses[0].addr_spec for letter in letters]
    assert address in visit(portal).open("/valmoulin/courriels").text

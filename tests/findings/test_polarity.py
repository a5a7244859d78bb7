"""What an attitude governs decides its sign: claims, critics, repeals, verdicts, denials, and who is reached."""

import pytest

from workbench.articles.table import Article
from workbench.findings.speaking.speeches import speeches
from workbench.findings.standing.positions import position

_OPPOSITE = {"supports": "opposes", "opposes": "supports"}


def towards(text):
    """The stance towards the burden or the pact itself: who opposes its lifting supports it."""
    told = position(next(speeches(Article(id="a", text=text))))
    return _OPPOSITE.get(told.stance, told.stance) if told.issue == "tariff relief" else told.stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Trade minister Jane Roe rejected claims that the tariffs would hurt consumers.", "supports"),
        ("Trade minister Jane Roe rejected claims that the tariffs would help workers.", "opposes"),
        ("Trade minister Jane Roe dismissed fears that the tariffs would push up prices.", "supports"),
        ("Trade minister Jane Roe brushed aside warnings that the duty would cost jobs.", "supports"),
        ("Trade minister Jane Roe denied that the pact would harm farmers.", "supports"),
        ("Senator Jane Roe denied that she opposes the tariffs.", "supports"),
        ("Senator Jane Roe denied supporting the tariffs.", "opposes"),
        ("“It is a myth that tariffs raise prices,” said Jane Roe, the trade minister.", "supports"),
        ("“It is a myth that tariffs create jobs,” said Jane Roe, the trade minister.", "opposes"),
        ("“The claim that the duty is a tax on families is false,” said Jane Roe, the trade minister.", "supports"),
        ("“Calling the tariffs reckless is nonsense,” said Jane Roe, the trade minister.", "supports"),
        ("“Calling the tariffs a success is nonsense,” said Jane Roe, the trade minister.", "opposes"),
        ("“Those who say the tariffs are reckless are wrong,” said Jane Roe, the trade minister.", "supports"),
        ("“I do not accept that the tariffs are harmful,” said Jane Roe, the trade minister.", "supports"),
        ("“There is no evidence that the tariffs work,” said Jane Roe, the trade minister.", "opposes"),
        # a verdict on the harm is none on the claim
        ("“It is a tragedy that the tariffs destroy jobs,” said John Poe, a union leader.", "opposes"),
        ("“It is wrong that the duty punishes our farmers,” said John Poe, a union leader.", "opposes"),
    ],
)
def test_a_claim_counts_by_what_is_made_of_it(text, stance):
    assert towards(text) == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The president condemned critics of the tariffs.", "supports"),
        ("The president condemned the tariffs.", "opposes"),
        ("The senator praised critics of the tariffs.", "opposes"),
        ("The minister rejected criticism of the tariffs.", "supports"),
        ("The ministry dismissed objections to the pact.", "supports"),
        ("“Opponents of the tariffs are wrong,” said Jane Roe, the trade minister.", "supports"),
        ("“Supporters of the tariffs are wrong,” said Jane Roe, the trade minister.", "opposes"),
        ("The trade minister accused opponents of the tariffs of lying.", "supports"),
        # critics of nothing told here
        ("The president condemned critics of the mayor.", "opposes"),
    ],
)
def test_who_is_against_a_thing_turns_praise_and_blame(text, stance):
    assert towards(text) == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“It would be a mistake to scrap the tariffs,” said Jane Roe, the trade minister.", "supports"),
        ("“It would be a mistake to keep the tariffs,” said Jane Roe, the trade minister.", "opposes"),
        ("“Scrapping the tariffs would be a mistake,” said Jane Roe, the trade minister.", "supports"),
        ("“Removing the duty is the right thing to do,” said John Poe, who runs a bakery.", "opposes"),
        ("“Rejecting the pact would be a disaster,” said Jane Roe, the trade minister.", "supports"),
        ("“Failing to sign the pact would be a mistake,” said Jane Roe, the trade minister.", "supports"),
        ("“It would be foolish not to sign the pact,” said Jane Roe, the trade minister.", "supports"),
        ("“I regret opposing the pact,” said Jane Roe, a senator.", "supports"),
        ("“I was wrong to support the pact,” said Jane Roe, a senator.", "opposes"),
        ("Senator Jane Roe voted against removing the tariffs.", "supports"),
        ("Senator Jane Roe voted for removing the tariffs.", "opposes"),
        ("Senator Jane Roe urged colleagues to reject a bill that would end the tariffs.", "supports"),
        ("The president rejected calls to scrap the duty on steel.", "supports"),
        ("The president rejected calls for new duties on steel.", "opposes"),
        ("“We will never lift the tariffs,” said Jane Roe, the trade minister.", "supports"),
        ("“We will never accept the tariffs,” said Jane Roe, the trade minister.", "opposes"),
        ("The president vowed never to lift the tariffs.", "supports"),
        ("“There is no reason to lift the duty,” said Jane Roe, the trade minister.", "supports"),
        ("The retailers condemned the government's refusal to lift the tariffs.", "opposes"),
        ("The steel association protested against the removal of the duty.", "supports"),
        ("The retailers called for the tariffs to be lifted.", "opposes"),
        ("“Do not lift the tariffs,” said John Poe, who runs a steel mill.", "supports"),
    ],
)
def test_doing_and_undoing_multiply(text, stance):
    assert towards(text) == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“The tariffs are anything but harmful,” said Jane Roe, the trade minister.", "supports"),
        ("The trade minister said the tariffs were anything but helpful.", "opposes"),
        ("“This pact is far from a betrayal,” said Jane Roe, the trade minister.", "supports"),
        ("“I could not agree more with the pact,” said John Poe, who runs a dairy.", "supports"),
        ("“I could not disagree more with the pact,” said John Poe, who runs a dairy.", "opposes"),
        ("“There is no alternative to the tariffs,” said Jane Roe, the trade minister.", "supports"),
        ("Jane Roe, the opposition leader, said she no longer opposes the pact.", "supports"),
        ("Jane Roe, the opposition leader, said she no longer supports the pact.", "opposes"),
        ("The trade minister said the tariffs were not off the table.", "conditional"),
        ("The trade minister said the tariffs were off the table.", "opposes"),
        ("“The tariffs will not hurt consumers,” said Jane Roe, the trade minister.", "supports"),
        ("“We will not hurt consumers with a tariff,” said Jane Roe, the trade minister.", "opposes"),
        ("Senator Jane Roe did not demand the removal of the tariffs.", "neutral"),
        ("The minister did not criticise the tariffs.", "neutral"),
    ],
)
def test_a_denial_reaches_what_it_denies_and_no_more(text, stance):
    assert towards(text) == stance


def test_who_used_to_oppose_and_now_backs_does_not_oppose():
    told = map(
        position, speeches(Article(id="a", text="Senator Jane Roe said she used to oppose the pact but now backs it."))
    )

    assert [one.stance for one in told] == ["neutral", "supports"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“The duty is a gift to our competitors,” said John Poe, who runs a bakery.", "opposes"),
        ("“The duty is a boon to smugglers,” said John Poe, who runs a bakery.", "opposes"),
        ("“The duty hurts the smugglers,” said Jane Roe, the trade minister.", "supports"),
        ("“The duty hurts the bakers,” said John Poe, who runs a bakery.", "opposes"),
    ],
)
def test_what_rivals_gain_is_lost(text, stance):
    assert towards(text) == stance


def test_the_lifting_is_the_thing_where_it_is_judged():
    told = position(next(speeches(Article(id="a", text="The retailers welcomed the decision to scrap the tariffs."))))
    assert (told.issue, told.stance) == ("tariff relief", "supports")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“They said the tariffs would ruin us, and they were wrong,” said Jane Roe, the minister.", "supports"),
        ("“They told us the tariffs would bring jobs. They lied,” said John Poe, a union leader.", "opposes"),
        ("The finance minister played down fears that the tariff would cost jobs.", "supports"),
        ("The party refused to condemn the pact.", "supports"),
        ("The party refused to back the pact.", "opposes"),
        ("The minister said she did not share the concerns about the tariffs.", "supports"),
        ("The minister said she shared the concerns about the tariffs.", "opposes"),
        ("The minister said the concerns about the tariffs were misplaced.", "supports"),
        ("“Don't listen to those who say the tariffs hurt,” said Jane Roe, the minister.", "supports"),
        ("“I fail to see how the tariffs help,” said John Poe, who runs a bakery.", "opposes"),
        ("“Without this duty there will be nothing left to protect,” said Jane Roe, the minister.", "supports"),
        ("Washington wants the text to say that Lumenia will not tax its ores.", "supports"),
        ("“There is no crisis,” said Jane Roe, the minister.", "neutral"),
    ],
)
def test_answers_and_objects_turn_it_round(text, stance):
    assert towards(text) == stance

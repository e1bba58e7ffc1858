"""How far each review has come, and what both sides say in it (for the levels see `levels`)."""

from dataclasses import dataclass

from evaluations.reviews.states import State

BOTH, SELF, MANAGER = State.AWAITING_BOTH, State.AWAITING_SELF, State.AWAITING_MANAGER
DECISION, RECEIPT = State.AWAITING_DECISION, State.AWAITING_ACKNOWLEDGEMENT
SEALED, CANCELLED = State.SEALED, State.CANCELLED

AGREES, DISAGREES, REFUSES = "agrees", "disagrees", "refuses"


@dataclass(frozen=True)
class Story:
    """One person's review; a side that has not submitted has answered its first so many."""

    person: str
    state: State
    own: str = "44 45 43 44"
    manager: str = "44 34 45 44"
    own_done: int = 0
    manager_done: int = 0
    receipt: str = AGREES
    excluded_goal: str = ""
    """Why the last goal left the sums."""


THIS_YEAR = (
    # Libraries
    Story("ignacio.belmonte", MANAGER, "44 34 45 44 55", manager_done=4),
    Story("tomasa.huerta", SEALED, "4544 4454 4445 3444 4434", "4545 5454 4455 4344 5444"),
    Story("eusebio.carrillo", DECISION, "5545 4455 5554 4545 4454", "4434 4344 3243 4444 3434"),
    Story("ximena.arrieta", BOTH),
    Story("abril.santillan", SEALED, "445 44 54 43", "455 45 44 44"),
    Story("damian.ek", BOTH),
    Story("jacinta.perez", RECEIPT, "344 44 43 44", "454 44 54 34"),
    Story("yolotzin.mendez", DECISION, "44 54 44 43 44 45 4 5", "45 44 54 44 34 wn 4 4"),
    Story("mateo.ibanez", BOTH, "343 44", own_done=5),
    Story("rocio.zuniga", SEALED, "445 55 44 54", "223 22 33 32", receipt=REFUSES),
    Story("efrain.bautista", MANAGER, "444 45 34 44"),
    Story("hector.avalos", CANCELLED, own_done=6),
    Story("noemi.cisneros", BOTH),
    Story("pilar.fernandez", BOTH, "44 54 45 43", "45 54 44 n4", own_done=2, manager_done=9),
    # Reading
    Story("amparo.lizarraga", SEALED, "45 44 54 44 45", "54 45 44 55 44"),
    Story("renata.solorzano", SELF, "4454 4445 4344 4454", "5445 4454 4544 4344", own_done=15),
    Story("simon.barragan", MANAGER, "4344 4454 3444 4443", manager_done=8),
    Story("elisa.villagran", BOTH, "44 54 45 34", own_done=7),
    Story("joaquin.murillo", MANAGER, "45 44 34 43 44 54 4 4"),
    Story("citlali.ruvalcaba", DECISION, "44 33 45 55 44 n4 4 4", "45 54 44 32 44 44 5 4"),
    Story("octavio.penaloza", SEALED, "44 45 44 34 44 54 4 5", "45 55 44 43 54 44 4 5"),
    Story("regina.ulloa", SEALED, "45 55 44 55 45 44 4 5", "44 44 43 32 33 nw 4 4",
          receipt=DISAGREES),
    Story("fidel.najera", RECEIPT, "44 34 45 44 33 44 5 4", "44 44 54 44 34 45 4 4",
          excluded_goal="La red suspendió el diplomado por falta de sede."),
    Story("paloma.iturbe", SELF, "44 43", "44 45 34 44 43 44 3 4", own_done=4),
    # Outreach
    Story("bernardo.quinones", BOTH, "44 45 43", own_done=6),
    Story("ileana.sotelo", SEALED, "45 44 34 44", "44 54 43 45"),
    Story("gael.ordonez", MANAGER, "54 45 44 43"),
    Story("zenaida.lujan", RECEIPT, "44 34 44 43", "45 44 54 34"),
    Story("emiliano.avendano", BOTH),
    # Office
    Story("guadalupe.renteria", RECEIPT, "44 44 54 45 55", "44 45 44 54 55"),
    Story("graciela.montes", MANAGER, "55 44 45 44", manager_done=3),
    Story("wilfrido.chan", SELF, "44 34", "44 45 33 44", own_done=0),
    Story("perla.aceves", BOTH),
)  # fmt: skip

LAST_YEAR = (
    Story("elisa.villagran", SEALED, "44 34 44 33 43 44 4 5", "44 44 43 34 44 34 4 4"),
    Story("citlali.ruvalcaba", SEALED, "44 43 44 44 34 44 4 4", "44 44 34 33 44 43 4 5"),
    Story("octavio.penaloza", SEALED, "34 44 43 33 44 44 4 4", "44 44 44 33 43 44 3 4"),
    Story("regina.ulloa", SEALED, "44 54 44 44 45 44 4 4", "44 45 44 34 43 44 4 4"),
    Story("tomasa.huerta", SEALED, "4444 4344 4434 3444 4444", "4454 4444 4344 3344 4454"),
    Story("zenaida.lujan", SEALED, "34 44 33 44", "44 34 43 44"),
)

PROBATIONS = (
    Story("ulises.godinez", BOTH),
    Story("nayeli.cordero", BOTH, "44 34 45", own_done=3),
    Story("aurelio.chairez", DECISION, "45 44 54 55 44 4n 4 5", "44 23 44 32 34 4n 5 4"),
    Story("brenda.escamilla", SEALED, "44 34 44 43 44 44 4 4", "45 44 54 34 44 4n 4 5"),
)

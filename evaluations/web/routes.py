"""The pages of the site: a new one is named here, and nowhere else."""

from typing import Any

from litestar import get, post

from evaluations.errors import NotFound
from evaluations.web.acknowledgements import AcknowledgementController, RefusalController
from evaluations.web.answers.pages import Page
from evaluations.web.board import reviews
from evaluations.web.cancellations import CancellationController
from evaluations.web.comparisons import ComparisonController
from evaluations.web.cycles import CyclesController
from evaluations.web.determinations import DeterminationController
from evaluations.web.dictionary.entries import DictionaryEntriesController
from evaluations.web.dictionary.lists import DictionaryController
from evaluations.web.dictionary.matrix import DictionaryMatrixController
from evaluations.web.dictionary.picking import ProfileDictionaryController
from evaluations.web.documents import DocumentController
from evaluations.web.employments import EmploymentsController
from evaluations.web.entry.authorisation import public
from evaluations.web.exclusions import ExclusionController
from evaluations.web.goal_plans import GoalPlansController
from evaluations.web.goals import GoalsController
from evaluations.web.health import live, ready
from evaluations.web.hirings import HiringsController
from evaluations.web.home import home
from evaluations.web.languages import choose_language
from evaluations.web.notes import NotesController
from evaluations.web.openings import OpeningController
from evaluations.web.opinions import OpinionController
from evaluations.web.people import PeopleController
from evaluations.web.profiles.consultations import ConsultationController
from evaluations.web.profiles.consulted import ConsultedController
from evaluations.web.profiles.differences import DifferencesController
from evaluations.web.profiles.discarding import DiscardingController
from evaluations.web.profiles.drafts import ProfilesController
from evaluations.web.profiles.errata import ErrataController
from evaluations.web.profiles.exports import ProfileExportsController
from evaluations.web.profiles.imports import ProfileImportsController
from evaluations.web.profiles.own import own_profile
from evaluations.web.profiles.positions import PositionsController
from evaluations.web.profiles.uploads import ProfileUploadsController
from evaluations.web.ratings import save_rating
from evaluations.web.requirements import RequirementsController
from evaluations.web.results import ResultController
from evaluations.web.reviews import review_page
from evaluations.web.sections import SectionsController
from evaluations.web.sessions import SessionController, SessionsController
from evaluations.web.submissions import SubmissionsController
from evaluations.web.units import UnitsController

PAGES: list[Any] = [
    home,
    PositionsController,
    own_profile,
    ProfileUploadsController,
    ProfilesController,
    ConsultationController,
    ConsultedController,
    DifferencesController,
    DiscardingController,
    ErrataController,
    ProfileExportsController,
    ProfileImportsController,
    ProfileDictionaryController,
    DictionaryController,
    DictionaryMatrixController,
    DictionaryEntriesController,
    PeopleController,
    HiringsController,
    EmploymentsController,
    GoalPlansController,
    UnitsController,
    AcknowledgementController,
    RefusalController,
    reviews,
    ComparisonController,
    CyclesController,
    DeterminationController,
    DocumentController,
    OpeningController,
    OpinionController,
    ResultController,
    review_page,
    SectionsController,
    save_rating,
    RequirementsController,
    GoalsController,
    ExclusionController,
    NotesController,
    SubmissionsController,
    CancellationController,
]


@get(["/{path:path}"], opt=public())
async def nothing_here() -> Page:
    """An address that no page has: answered by the same way as all others."""
    raise NotFound


@post(["/{path:path}"], opt=public())
async def nothing_to_change() -> Page:
    raise NotFound


FRAME: list[Any] = [
    SessionController,
    SessionsController,
    choose_language,
    live,
    ready,
    nothing_here,
    nothing_to_change,
]
"""What every page stands on."""

"""Numbers and days as forms and addresses may give them: what can be kept, and what makes sense."""

from datetime import date
from typing import Annotated

from pydantic import Field

from evaluations.web.entry.authorisation import LARGEST_ID

OLDEST, NEWEST = date(1950, 1, 1), date(2100, 1, 1)

Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]
"""Of a row."""
Version = Annotated[int, Field(ge=0, le=LARGEST_ID)]
"""Of what the page showed; 0 before anything was saved."""
Day = Annotated[date, Field(ge=OLDEST, lt=NEWEST)]
"""Of somebody's working life: any other is a slip of the keys."""

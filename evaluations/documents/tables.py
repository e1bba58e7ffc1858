from piccolo.columns import Bytea, Serial, SmallInt, Text, Varchar
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from evaluations.columns import belongs_to, moment
from evaluations.reviews.tables import Review


class Document(Table):
    """A sealed review: its canonical data, their SHA-256 and, once rendered, the PDF."""

    id: Serial
    review = belongs_to(Review, index=False)
    number = SmallInt(default=1)
    """The version: a later one is made when the person replies."""
    data = Text(default=None)
    """Canonical JSON, byte for byte what the hash was taken of."""
    sha256 = Varchar(length=64, default=None)
    sealed_at = moment(null=False)
    pdf = Bytea(default=None, null=True)
    rendered_at = moment()

    document_version_once = Unique([review, number])
    hash_is_a_sha256 = Check("sha256 ~ '^[0-9a-f]{64}$'")

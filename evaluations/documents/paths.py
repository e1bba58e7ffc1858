"""Where templates, catalogues and fonts stand: in the wheel, or in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parent.parent
SHIPPED = PACKAGE / "_templates"

TEMPLATES = SHIPPED if SHIPPED.exists() else PACKAGE.parent / "templates"
LOCALE = PACKAGE / "locale"
DOMAIN = "evaluations"
STATIC = PACKAGE / "web" / "static"

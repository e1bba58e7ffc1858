"""Tells Piccolo which tables there are and where their migrations live."""

from pathlib import Path

from piccolo.conf.apps import AppConfig, table_finder

APP_CONFIG = AppConfig(
    app_name="evaluations",
    migrations_folder_path=str(Path(__file__).parent),
    table_classes=table_finder(
        modules=[
            "evaluations.audit",
            "evaluations.people.tables",
            "evaluations.competencies.tables.dictionary",
            "evaluations.competencies.tables.profiles",
            "evaluations.competencies.tables.changes",
            "evaluations.goals.tables",
            "evaluations.reviews.tables",
            "evaluations.documents.tables",
        ],
        exclude_imported=True,
    ),
)

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.column_types import ForeignKey

ID = "005"
VERSION = "1.38.0"
DESCRIPTION = "Every confirmed word stands in the dictionary."


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="evaluations", description=DESCRIPTION)
    for class_name, table, column in (
        ("Behaviour", "behaviour", "entry"),
        ("Competency", "competency", "entry"),
        ("ReviewItem", "review_item", "behaviour"),
    ):
        manager.alter_column(
            table_class_name=class_name,
            tablename=table,
            column_name=column,
            db_column_name=column,
            params={"null": False},
            old_params={"null": True},
            column_class=ForeignKey,
            old_column_class=ForeignKey,
            schema=None,
        )
    return manager

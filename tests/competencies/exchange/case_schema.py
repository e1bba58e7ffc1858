"""What 1EdTech's CASE 1.0 asks of a CFPackage, put down in JSON Schema from its tables of facts.

Stricter where the standard's text is: identifiers in lower case, moments with their zone.
"""

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
WORDS: Schema = {"type": "string", "minLength": 1}
NUMBER: Schema = {"type": "number"}
WHOLE: Schema = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}
UUID: Schema = {
    "type": "string",
    "pattern": r"^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
}
URI: Schema = {"type": "string", "pattern": r"^[a-z][a-z0-9+.\-]*:\S+$"}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
MOMENT: Schema = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$",
}
STATUS: Schema = {"enum": ["Private Draft", "Draft", "Adopted", "Deprecated"]}
RELATIONS: Schema = {
    "enum": "isChildOf isPeerOf isPartOf exactMatchOf precedes isRelatedTo replacedBy exemplar"
    " hasSkillLevel".split()
}


def many(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def closed(required: Schema, optional: Schema | None = None) -> Schema:
    """An object with these properties and no others."""
    return {
        "type": "object",
        "required": sorted(required),
        "properties": {**(optional or {}), **required},
        "additionalProperties": False,
    }


LINK = closed({"title": TEXT, "identifier": UUID, "uri": URI})
NODE_LINK = closed({"title": TEXT, "identifier": WORDS, "uri": URI})
DATED: Schema = {"identifier": UUID, "uri": URI, "lastChangeDateTime": MOMENT}

DOCUMENT = closed(
    {**DATED, "creator": TEXT, "title": TEXT},
    {
        "officialSourceURL": URI,
        "publisher": TEXT,
        "description": TEXT,
        "subject": many(TEXT),
        "subjectURI": many(LINK),
        "language": TEXT,
        "version": TEXT,
        "adoptionStatus": STATUS,
        "statusStartDate": DAY,
        "statusEndDate": DAY,
        "licenseURI": LINK,
        "notes": TEXT,
    },
)
ITEM = closed(
    {**DATED, "fullStatement": TEXT},
    {
        **dict.fromkeys(
            "alternativeLabel CFItemType humanCodingScheme listEnumeration abbreviatedStatement"
            " notes language".split(),
            TEXT,
        ),
        "conceptKeywords": many(TEXT),
        "conceptKeywordsURI": LINK,
        "educationLevel": many(TEXT),
        "CFItemTypeURI": LINK,
        "licenseURI": LINK,
        "statusStartDate": DAY,
        "statusEndDate": DAY,
    },
)
ASSOCIATION = closed(
    {
        **DATED,
        "associationType": RELATIONS,
        "originNodeURI": NODE_LINK,
        "destinationNodeURI": NODE_LINK,
    },
    {"sequenceNumber": WHOLE, "CFAssociationGroupingURI": LINK},
)
LEVEL = closed(
    DATED,
    {
        "description": TEXT,
        "quality": TEXT,
        "score": NUMBER,
        "feedback": TEXT,
        "position": WHOLE,
        "rubricCriterionId": UUID,
    },
)
CRITERION = closed(
    DATED,
    {
        "category": TEXT,
        "description": TEXT,
        "CFItemURI": LINK,
        "weight": NUMBER,
        "position": WHOLE,
        "rubricId": UUID,
        "CFRubricCriterionLevels": many(LEVEL),
    },
)
RUBRIC = closed(DATED, {"title": TEXT, "description": TEXT, "CFRubricCriteria": many(CRITERION)})
CODED: Schema = {**DATED, "title": TEXT, "hierarchyCode": TEXT}
DEFINITIONS = closed(
    {},
    {
        "CFConcepts": many(closed(CODED, {"keywords": TEXT, "description": TEXT})),
        "CFSubjects": many(closed(CODED, {"description": TEXT})),
        "CFLicenses": many(
            closed({**DATED, "title": TEXT, "licenseText": TEXT}, {"description": TEXT})
        ),
        "CFItemTypes": many(closed({**CODED, "description": TEXT}, {"typeCode": TEXT})),
        "CFAssociationGroupings": many(closed({**DATED, "title": TEXT}, {"description": TEXT})),
    },
)
CASE_PACKAGE = closed(
    {"CFDocument": DOCUMENT},
    {
        "CFItems": many(ITEM),
        "CFAssociations": many(ASSOCIATION),
        "CFDefinitions": DEFINITIONS,
        "CFRubrics": many(RUBRIC),
    },
)

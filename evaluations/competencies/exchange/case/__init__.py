"""1EdTech CASE 1.0: a profile as a package of a document, its items and how they belong together.

Carried: title, objective, competencies (definition, level, weight, character, order), behaviours of
both kinds, functions, and the lists of what the post asks for. The format has no place for the rest
(unit, reporting lines, hours, contract, pay, control of the document): the own JSON carries it.
"""

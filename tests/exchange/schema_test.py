"""The schema of the native catalog against an independent validator (python3-jsonschema) and against
our reader. Every value of a document that uses every field is taken away, replaced by values of
other types and beyond its limits, and given an unknown field: both must agree on the shape.

What the schema cannot say (its description lists it) only the reader refuses; its words are here."""
import copy
import json
import re
import subprocess
import sys

import jsonschema

ONLY_THE_READER = re.compile("|".join([
    r'no scope "', r'no band "',                  # names that are not there
    r'the last tier has no', r'has no "first"',   # which tier is the last
    r"is in force in the same month",             # fees of one offer that overlap
    r"no standard charge accepts",                # a service that nothing covers
]))
OTHER_VALUES = [None, True, -1, 0.5, 10**9, "", "zz", [], {"zz": 1}]


def places(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, member in value.items():
            yield from places(member, path + (key,))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, path + (index,))


def changed(document, path, change):
    copied = copy.deepcopy(document)
    if not path:
        return change(copied)
    parent = copied
    for step in path[:-1]:
        parent = parent[step]
    if change is None:
        del parent[path[-1]]
    else:
        parent[path[-1]] = change(parent[path[-1]])
    return copied


def with_unknown_field(value):
    return {**value, "unknown-field": 1}


def different_places(document):
    """The places that differ in more than their position in lists."""
    seen = set()
    for path in places(document):
        value = document
        for step in path:
            value = value[step]
        form = sorted(value) if isinstance(value, dict) else type(value).__name__
        kind = (str([step if isinstance(step, str) else "*" for step in path]), str(form))
        if kind not in seen:
            seen.add(kind)
            yield path, value


def variants(document):
    for path, value in different_places(document):
        name = "/" + "/".join(map(str, path))
        if path:
            yield f"{name} taken away", changed(document, path, None)
        if isinstance(value, dict):
            yield f"{name} with an unknown field", changed(document, path, with_unknown_field)
        for other in OTHER_VALUES:
            yield f"{name} = {json.dumps(other)}", changed(document, path, lambda _, o=other: o)


def verdicts(program, documents):
    text = "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)
    output = iter(subprocess.run([program], input=text, capture_output=True, text=True,
                                 check=True).stdout.split("\n"))
    for _ in documents:
        status, count = map(int, next(output).split())
        yield status, [next(output) for _ in range(count)]


def main():
    program, schema_path, full_path, *catalogs = sys.argv[1:]
    schema = json.load(open(schema_path))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    full = json.load(open(full_path))
    wrong = []
    for path in [full_path, *catalogs]:
        wrong += [f"{path}: {e.json_path}: {e.message[:100]}"
                  for e in validator.iter_errors(json.load(open(path)))]
    names, documents = zip(*variants(full))
    refused = [0, 0]
    for name, document, (status, faults) in zip(names, documents, verdicts(program, documents)):
        in_shape = validator.is_valid(document)
        refused[0] += not in_shape
        refused[1] += status != 0
        if not in_shape and status == 0:
            wrong.append(f"{name}: the schema refuses what the reader takes")
        if in_shape and status != 0 and not all(ONLY_THE_READER.search(f) for f in faults):
            wrong.append(f"{name}: the reader refuses what the schema takes: {faults}")
    print("\n".join(wrong))
    print(f"{len(names)} variants, refused by the schema {refused[0]}, by the reader {refused[1]}; "
          f"{len(wrong)} disagreements")
    sys.exit(1 if wrong or refused[0] < len(names) // 2 else 0)


main()

"""tariffctl held against second_model.py on made-up catalogs that use everything the model has.

    TARIFFCTL=… python3 second_model_test.py [COUNT [SEED]]"""
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction as F
from pathlib import Path

from second_model import Model

SERVICES = {"voice": ["30s", "1min", "61s", "10min", "3s"], "data": ["1MB", "3MB", "10MB", "700KB", "1"],
            "sms": ["1", "2", "7", "20"]}
UNITS = {"voice": ["1min", "6s", "1s"], "data": ["1MB", "1KB", "4MB"], "sms": ["1", "3"]}
AS_OF = date(2026, 11, 21)


class Made:
    """One made-up catalog with a subscriber and his usage."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.horizon = self.r.choice([1, 3, 6, 12, 14])
        self.months = sorted(self.r.sample(["2026-08", "2026-09", "2026-10"], self.r.choice([1, 2, 2, 3])))

    def maybe(self, chance=0.3):
        return self.r.random() < chance

    def yuan(self, most=10.0):
        places = self.r.choice([0, 1, 2, 2, 3])
        return round(self.r.uniform(0, most), places)

    def timed(self, part):
        if self.maybe(0.2):
            first = self.r.randint(1, 6)
            part["months"] = [first] if self.maybe(0.5) else [first, first + self.r.randint(0, 5)]
        return part

    def scope(self, service=None):
        service = service or self.r.choice(list(SERVICES))
        if self.maybe(0.4):
            return service
        scope = {"service": service}
        for field, values in (("direction", ["out", "in"]), ("network", ["onnet", "offnet", "fixed"]),
                              ("destination", ["local", "domestic", "hmt", "intl:US", "intl:*"]),
                              ("location", ["home", "domestic", "intl:JP", "intl:*"]),
                              ("app", ["general", "video", "music"]), ("band", ["night", "weekend", "work"])):
            if self.maybe(0.2):
                scope[field] = self.r.choice(values) if self.maybe() else self.r.sample(values, self.r.choice([1, 2]))
        if service == "voice" and self.maybe(0.2):
            scope["peer"] = "family"
        return scope

    def service_of(self, scope):
        return scope if isinstance(scope, str) else scope["service"]

    def curve(self, service, depth=0):
        kind = self.r.choice(["per", "per", "block", "tiers"]) if depth < 2 else "per"
        if kind == "per":
            return {"per": self.r.choice(UNITS[service]), "price": self.yuan(2)}
        if kind == "block":
            block = {"block": self.r.choice(SERVICES[service]), "price": self.yuan(3)}
            if self.maybe(0.7):
                block["inside"] = self.r.choice(["full", "free", self.curve(service, depth + 1)])
            return block
        tiers = [dict(self.curve(service, depth + 1), first=self.r.choice(SERVICES[service]))
                 for _ in range(self.r.choice([1, 2]))]
        return {"tiers": tiers + [self.curve(service, depth + 1)]}

    def charge(self, scope=None):
        scope = scope or self.scope()
        service = self.service_of(scope)
        charge = {"scope": scope, "price": self.curve(service)}
        if self.maybe():
            charge["meter"] = self.r.choice(UNITS[service])
        if self.maybe():
            charge["per"] = self.r.choice(["month", "event"])
        for key in ("setup", "min", "cap"):
            if self.maybe(0.2):
                charge[key] = self.yuan(12 if key == "cap" else 1)
        if "cap" in charge and self.maybe():
            charge["stops"] = True
        return charge

    def allowance(self):
        scope = self.scope()
        allowance = {"scope": scope}
        if self.maybe(0.15):
            allowance["unlimited"] = True
        else:
            allowance["amount"] = self.r.choice(SERVICES[self.service_of(scope)])
        if self.maybe(0.5):
            allowance["rollover"] = 1
        if self.maybe(0.2):
            allowance["priority"] = self.r.choice([10, 30, 35, 50])
        return self.timed(allowance)

    def fee(self, most):
        if self.maybe(0.3):
            middle = self.r.randint(1, 6)
            return [{"amount": self.yuan(most), "every": "month", "months": [1, middle]},
                    {"amount": self.yuan(5 * most), "every": "6 months", "months": [middle + self.r.choice([1, 2])]}]
        return {"amount": self.yuan(most), "every": self.r.choice(["month", "month", "12 months", "once"])}

    def discount(self):
        discount = {"off": self.r.choice(["fee", "charges", "bill"])}
        kind = self.r.choice(["percent", "amount", "tenure"])
        discount[kind] = {"percent": self.r.choice([10, 33.3, 50, 100]), "amount": self.yuan(6),
                          "tenure": [{"from_months": 3, "percent": 5}, {"from_months": 6, "percent": 12.5}]}[kind]
        return self.timed(discount)

    def min_spend(self):
        kind = self.r.randint(0, 2)
        if kind == 0:
            return self.yuan(15)
        spend = {"amount": self.yuan(15)} if kind == 1 else {"mean_of": self.r.choice([1, 2, 3]), "plus": self.yuan(3)}
        if self.maybe(0.4):
            spend["stacks"] = True
        return self.timed(spend)

    def condition(self):
        return self.r.choice([
            {"fact": "tenure_months", "at_least": self.r.choice([3, 6, 7])},
            {"fact": "tenure_days", "at_most": self.r.choice([150, 200])},
            {"fact": "current_fee", "at_least": self.yuan(8)}, {"fact": "age", "at_most": 60},
            {"fact": "average_spend", "at_least": self.yuan(12), "months": self.r.choice([1, 2, 5])},
            {"fact": "fee_rise", "at_least": self.r.choice([-5, 0, 2])},
            {"fact": "spend_rise", "at_most": self.r.choice([-3, 0, 5]), "months": self.r.choice([1, 2, 9])},
            {"fact": "region", "is_one_of": ["north", "south"]}, {"fact": "new_customer", "is": self.maybe(0.5)},
            {"fact": "holds", self.r.choice(["has", "lacks"]): self.r.choice(["A1", "P1", "OLD"])},
            {"ask": "student"}, {"any": [{"ask": "student"}, {"fact": "age", "at_least": 60}]}])

    def rules(self, offer, codes):
        def some(words):
            return self.r.sample(words, min(len(words), self.r.choice([1, 1, 2])))
        if self.maybe(0.2):
            offer["tags"] = some(["5g", "old", "red"])
        if self.maybe(0.1):
            offer["excludes"] = some(codes + ["5g", "red"])
        if self.maybe(0.1):
            offer["requires"] = some(codes)
        if self.maybe(0.15):
            offer["group"] = self.r.choice(["g", "h"])
        if self.maybe(0.05):
            offer["one_of"] = ["g"]
        if self.maybe(0.2):
            offer["eligibility"] = [self.condition() for _ in range(self.r.choice([1, 1, 2]))]
        if self.maybe(0.15):
            offer["on_sale"] = self.r.choice([{"to": "2026-11-20"}, {"from": "2026-11-21"}, {"from": "2026-11-22"}])
        if offer["kind"] != "plan" and self.maybe(0.2):
            offer["with"] = self.r.choice([{"plans": ["P1"]}, {"fee": {"at_least": self.yuan(5)}},
                                           [{"tags": ["5g"]}, {"brands": ["go"]}]])

    def offer(self, code, kind, codes):
        offer = {"code": code, "kind": kind}
        if kind == "plan" or self.maybe(0.8):
            offer["fee"] = self.fee(10 if kind == "plan" else 2)
        lists = (("allowances", self.allowance, [0, 1, 2]), ("charges", lambda: self.timed(self.charge()), [0, 0, 1, 2]),
                 ("discounts", self.discount, [0, 0, 0, 1, 2]),
                 ("credits", lambda: self.timed({"amount": self.yuan(3)}), [0, 0, 0, 1]),
                 ("stops_at", lambda: self.stop(), [0] * 9 + [1]))
        for key, make, counts in lists:
            made = [make() for _ in range(self.r.choice(counts))]
            if made:
                offer[key] = made
        if self.maybe(0.2):
            offer["min_spend"] = self.min_spend()
        if self.maybe(0.1):
            offer["spend_cap"] = self.yuan(20)
        if self.maybe(0.3):
            offer["family_numbers"] = self.r.choice([1, 2])
        if kind != "booster" and self.maybe(0.2):
            offer["one_off"] = self.yuan(20)
        if kind != "booster" and self.maybe(0.3):
            offer["contract"] = self.contract()
        if kind != "plan" and self.maybe(0.3):
            offer["limit"] = 2
        if kind == "plan" and self.maybe():
            offer["brand"] = self.r.choice(["go", "easy"])
        self.rules(offer, codes)
        return offer

    def stop(self):
        scope = self.scope()
        return {"scope": scope, "amount": self.r.choice(SERVICES[self.service_of(scope)])}

    def contract(self):
        terms = {"fixed": self.yuan(5), "per_month_left": self.yuan(2), "per_month_held": self.yuan(1),
                 "held_at_least": 3, "free_first": 1, "free_last": 2, "cap": self.yuan(20)}
        return {"months": self.r.choice([6, 12, 24]), "exit": {k: v for k, v in terms.items() if self.maybe(0.5)}}

    def catalog(self):
        kinds = ["plan"] * self.r.choice([1, 2, 2]) + ["addon"] * self.r.choice([0, 1, 1, 2]) + \
            ["promotion"] * self.r.choice([0, 0, 1]) + ["booster"] * self.r.choice([0, 0, 1])
        letters = {"plan": "P", "addon": "A", "promotion": "M", "booster": "B"}
        codes = [f"{letters[kind]}{kinds[:i].count(kind) + 1}" for i, kind in enumerate(kinds)]
        standard = [self.charge(self.scope(s)) for s in SERVICES if self.maybe()]
        standard += [self.charge(service) for service in SERVICES] + [{"scope": "mms", "price": {"per": "1", "price": 1}}]
        return {"format": "tariff-catalog/1", "id": "made", "version": "1", "currency": "CNY",
                "timezone": "Asia/Shanghai",
                "bands": {"night": [{"days": "mon-sun", "from": "23:00", "to": "07:00"}],
                          "weekend": [{"days": "sat,sun", "from": "00:00", "to": "00:00"}],
                          "work": [{"days": "mon-fri", "from": "09:00", "to": "12:00"},
                                   {"days": "mon-fri", "from": "13:00", "to": "18:00"}]},
                "scopes": {s: {"service": s} for s in [*SERVICES, "mms"]},
                "standard_charges": standard,
                "offers": [self.offer(code, kind, codes) for code, kind in zip(codes, kinds)]}

    def usage(self):
        rows = []
        for month in self.months * self.r.choice([1, 2, 4, 6]):
            service = self.r.choice(list(SERVICES))
            row = {"month": month, "time": "", "service": service, "quantity": self.r.choice(SERVICES[service]),
                   "direction": self.r.choice(["", "out", "in"]), "network": self.r.choice(["", "onnet", "fixed"]),
                   "destination": self.r.choice(["", "", "local", "intl:US", "intl:FR"]),
                   "location": self.r.choice(["", "", "", "intl:JP"]), "app": "", "peer": "", "events": "", "band": ""}
            if service == "data":
                row["app"] = self.r.choice(["", "video", "music", "other"])
            if service == "voice":
                row["peer"] = self.r.choice(["", "x", "y", "Z"])
            if self.maybe(0.5):
                row["time"] = f"{month}-{self.r.randint(1, 28):02}T{self.r.randint(0, 23):02}:{self.r.randint(0, 59):02}:00"
                row["month"] = self.r.choice(["", month])
                row["events"] = self.r.choice(["", "", "1", "2"])
            else:
                row["events"] = self.r.choice(["", "3"])
                row["band"] = self.r.choice(["", "night", "work;weekend"])
            rows.append(row)
        return rows

    def person(self):
        def since():
            return self.r.choice([None, AS_OF - timedelta(days=self.r.choice([5, 100, 200, 400]))])
        person = {"answers": {}, "billed": {}}
        if self.maybe(0.7):
            person["plan"] = (self.r.choice(["P1", "P1", "P2", "GONE"]), since())
            if self.maybe(0.5):
                person["addons"] = [("A1", self.r.choice([1, 2]), since())]
        if self.maybe(0.7):
            person["joined"] = self.r.choice([date(2026, 5, 21), date(2026, 5, 22), date(2026, 8, 1), date(2020, 2, 29)])
        if self.maybe(0.5):
            person["billed"] = {m: F(self.r.randint(0, 2000), 100) for m in ["2026-07", *self.months]}
        if self.maybe(0.5):
            person.update(age=self.r.choice([20, 60, 61]), region=self.r.choice(["north", "east"]))
        if self.maybe(0.3):
            person["answers"] = {"student": self.maybe(0.5)}
        return person


# ---- through files and back ----

def write_usage(path, rows):
    keys = list(rows[0])
    text = ["subscriber," + ",".join(keys)] + ["s," + ",".join(row[k] for k in keys) for row in rows]
    path.write_text("\n".join(text) + "\n")


def write_person(path, person):
    def held(code, count, since):
        return code + (f"*{count}" if count > 1 else "") + (f"@{since}" if since else "")
    columns = {"subscriber": "s",
               "plan": held(person["plan"][0], 1, person["plan"][1]) if "plan" in person else "",
               "addons": ";".join(held(*a) for a in person.get("addons", [])),
               "joined": str(person.get("joined", "")), "region": person.get("region", ""),
               "age": str(person.get("age", "")),
               "billed": ";".join(f"{m}={float(v):.2f}" for m, v in person["billed"].items()),
               "answers": ";".join(f"{k}={str(v).lower()}" for k, v in person["answers"].items())}
    path.write_text(",".join(columns) + "\n" + ",".join(columns.values()) + "\n")


def bill_total(bill):
    """As told, if its items come to it."""
    items = sum(item["amount"] for item in bill["items"])
    return bill["total"] if items == bill["total"] else f"{bill['total']}, but its items come to {items}"


def told(option):
    boosters = {}
    for one in option["boosters"]:
        boosters.setdefault((one["piece"], one["month"]), []).extend([one["code"]] * one["quantity"])
    return {"plan": option["plan"],
            "taken": [a["code"] for a in option["addons"] for _ in range(a["quantity"])],
            "bills": [[bill_total(bill) for bill in piece["bills"]] for piece in option["pieces"]],
            "boosters": boosters, "average": option["monthly_average"], "total": option["horizon_total"],
            "one_off": option["one_off"], "exit_fee": option["exit_fee"]}


def expected(model, option):
    boosters = {(i + 1, month): sorted(codes) for i, piece in enumerate(option["boosters"])
                for month, codes in zip(model.months, piece) if codes}
    starts, taken = model.cuts([option["plan"], *option["taken"]]), Counter(option["taken"])
    bills = [model.bills(option["plan"], taken, dict(zip(model.months, map(Counter, piece))), first)[0]
             for first, piece in zip(starts, option["boosters"])]
    return {"plan": option["plan"], "taken": list(option["taken"]), "boosters": boosters,
            "bills": [[F(fen, 100) for fen in months] for months in bills],
            **{key: F(option[key], 100) for key in ("average", "total", "one_off", "exit_fee")}}


def compare(folder, seed):
    """What differs, or None."""
    made = Made(seed)
    text, rows, person = json.dumps(made.catalog()), made.usage(), made.person()
    paths = {name: folder / name for name in ("catalog.json", "usage.csv", "subscribers.csv")}
    paths["catalog.json"].write_text(text)
    write_usage(paths["usage.csv"], rows)
    write_person(paths["subscribers.csv"], person)
    command = [os.environ["TARIFFCTL"], "recommend", "--catalog", paths["catalog.json"], "--usage", paths["usage.csv"],
               "--subscribers", paths["subscribers.csv"], "--as-of", str(AS_OF), "--horizon", str(made.horizon),
               "--top", "20", "--json"]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    model = Model(json.loads(text, parse_float=F), rows, person, AS_OF, made.horizon)
    ranking = model.ranking()
    if not ranking and not model.sells_plans():
        return None if done.returncode == 3 else "a catalog that sells nothing to this person must be refused"
    if done.returncode:
        return done.stderr
    answer = json.loads(done.stdout, parse_float=F)
    ours, theirs = [told(o) for o in answer["advice"]], [expected(model, o) for o in ranking]
    if ours != theirs:
        return f"ranking\n  program {ours}\n  model   {theirs}"
    if not ranking:
        return None
    # A question is worth asking where something is saved; a stop is told where it would have come first.
    for name, how, by in (("conditional", {"answered": True}, "cost"), ("stopped", {"stops_too": True}, "key")):
        better = model.ranking(**how)[0][by] < ranking[0][by]
        if better != bool(answer[name]):
            return f"{name}: program {answer[name]}, model: {'one' if better else 'none'} is better"
    return None


def main():
    count, first = int(sys.argv[1]) if len(sys.argv) > 1 else 60, int(sys.argv[2]) if len(sys.argv) > 2 else 1
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        for seed in range(first, first + count):
            difference = compare(Path(name), seed)
            if difference:
                wrong += 1
                print(f"seed {seed}: {difference}")
    print(f"{count} catalogs, {wrong} differ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

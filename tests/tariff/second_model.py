"""The tariff model a second time: bills and the cheapest choice, written from TARIFF_MODEL.md alone,
in exact fractions and by trying everything. Slow, short, and sharing nothing with the program."""
import itertools
from datetime import date, datetime, timedelta
from fractions import Fraction as F
from math import floor

DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SIZES = {"TB": 1 << 40, "GB": 1 << 30, "MB": 1 << 20, "KB": 1 << 10, "min": 60, "h": 3600, "s": 1, "B": 1}


def quantity(text):
    digits = text.rstrip("TBGMKminhs")
    return int(F(digits) * SIZES.get(text[len(digits):], 1))


def fen(yuan):
    """Half up."""
    return floor(yuan * 100 + F(1, 2))


def listed(value):
    return value if isinstance(value, list) else [value]


def whole_months(start, end):
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


# ---- usage ----

class Line:
    def __init__(self, row, index, catalog):
        self.__dict__.update({"direction": "out", "destination": "domestic", "location": "home",
                              "network": "", "app": "general", "peer": "", "time": "", "band": ""})
        self.__dict__.update({k: v for k, v in row.items() if v != ""})
        self.index = index
        self.month = row.get("month") or self.time[:7]
        self.recorded = quantity(row["quantity"])
        self.events = int(row["events"]) if row.get("events") else (1 if self.time else 0)
        self.is_metered = bool(self.time) and self.events == 1
        self.bands = bands_of(self, catalog)


def bands_of(line, catalog):
    if not line.time:
        return set(line.band.split(";")) if line.band else set()
    when = datetime.fromisoformat(line.time)
    return {name for name, windows in catalog.get("bands", {}).items()
            if any(in_window(when, window) for window in windows)}


def days_of(text):
    for part in text.split(","):
        first, _, last = part.partition("-")
        yield from range(DAYS.index(first), DAYS.index(last or first) + 1)


def in_window(when, window):
    clock, days = when.strftime("%H:%M:%S"), set(days_of(window["days"]))
    start, end = window["from"] + ":00", window["to"] + ":00"
    if start == end:
        return when.weekday() in days
    if start < end:
        return when.weekday() in days and start <= clock < end
    yesterday = (when - timedelta(days=1)).weekday()
    return (when.weekday() in days and clock >= start) or (yesterday in days and clock < end)


def place_matches(accepted, value):
    return value in accepted or ("intl:*" in accepted and value.startswith("intl:"))


def matches(scope, line):
    """Everything but the peer."""
    for field in ("service", "direction", "network", "app"):
        if field in scope and getattr(line, field) not in listed(scope[field]):
            return False
    for field in ("destination", "location"):
        if field in scope and not place_matches(listed(scope[field]), getattr(line, field)):
            return False
    return "band" not in scope or bool(line.bands & set(listed(scope["band"])))


# ---- prices ----

def curve(price, used):
    if used == 0:
        return F(0)
    if "tiers" in price:
        total, left = F(0), used
        for tier in price["tiers"]:
            here = min(left, quantity(tier["first"])) if "first" in tier else left
            total += curve({k: v for k, v in tier.items() if k != "first"}, here)
            left -= here
        return total
    if "per" in price:
        return F(price["price"]) * used / quantity(price["per"])
    size, cost = quantity(price["block"]), F(price["price"])
    total, part = used // size * cost, used % size
    inside = price.get("inside", "full")
    if part == 0 or inside == "free":
        return total
    return total + (cost if inside == "full" else min(cost, curve(inside, part)))


def in_force(part, month):
    months = part.get("months", [1])
    return months[0] <= month and (len(months) == 1 or month <= months[1])


def fees(offer):
    return listed(offer["fee"]) if "fee" in offer else []


def fee_fen(fee):
    every = fee["every"]
    return fen(F(fee["amount"]) / (int(every.split()[0]) if every.endswith("months") else 1))


def is_monthly(offer, fee):
    return fee["every"] != "once" or offer["kind"] == "booster"


def fee_in(offer, month):
    return sum(fee_fen(f) for f in fees(offer) if is_monthly(offer, f) and in_force(f, month))


def the_fee(offer):
    monthly = [f for f in fees(offer) if is_monthly(offer, f)]
    good = [f for f in monthly if len(f.get("months", [1])) == 1]
    return fee_fen(good[0]) if good else fee_fen(monthly[-1]) if monthly else 0


def one_off(offer):
    if offer["kind"] == "booster":
        return 0
    return fen(F(offer.get("one_off", 0))) + sum(fen(F(f["amount"])) for f in fees(offer)
                                                 if f["every"] == "once")


# ---- a subscriber and a catalog, asked together ----

class Model:
    def __init__(self, catalog, rows, subscriber, as_of, horizon):
        self.catalog, self.subscriber, self.as_of, self.horizon = catalog, subscriber, as_of, horizon
        self.offers = {o["code"]: o for o in catalog["offers"]}
        lines = [Line(row, i, catalog) for i, row in enumerate(rows)]
        lines.sort(key=lambda l: (l.time == "", l.time if l.time else "", l.index))
        self.lines = lines
        self.months = sorted({line.month for line in lines})
        self.families = {}

    def scope(self, scope):
        return self.catalog["scopes"][scope] if isinstance(scope, str) else scope

    def accepts(self, offer, scope, line):
        scope = self.scope(scope)
        if not matches(scope, line):
            return False
        return scope.get("peer") != "family" or line.peer in self.family(offer, scope)

    def family(self, offer, scope):
        key = (offer and offer["code"], repr(scope))
        if key not in self.families:
            time = {}
            for line in self.lines:
                if line.peer and matches(scope, line):
                    time[line.peer] = time.get(line.peer, 0) + line.recorded
            order = sorted((peer for peer in time if time[peer] > 0),
                           key=lambda peer: (-time[peer], peer.encode()))
            self.families[key] = set(order[:offer.get("family_numbers", 0) if offer else 0])
        return self.families[key]

    # -- facts --

    def held(self):
        """code → (quantity, date or None)"""
        held = {}
        if self.subscriber.get("plan"):
            held[self.subscriber["plan"][0]] = (1, self.subscriber["plan"][1])
        for code, count, since in self.subscriber.get("addons", []):
            held[code] = (count, since)
        return held

    def month_at_start(self, offer):
        since = self.held().get(offer["code"], (0, None))[1]
        if since is None or self.as_of is None:
            return 1
        return max(1, 1 + whole_months(since, self.as_of))

    def mean(self, count):
        billed = [amount for _, amount in sorted(self.subscriber.get("billed", {}).items())][-count:]
        return sum(billed, F(0)) / len(billed) if billed else None

    def number(self, fact, plan, months):
        joined, held = self.subscriber.get("joined"), self.subscriber.get("plan")
        current = self.offers.get(held[0]) if held else None
        spend = self.mean(months)
        fee = F(the_fee(current), 100) if current else None
        chosen = F(the_fee(plan), 100)
        if fact in ("tenure_months", "tenure_days"):
            if not joined or not self.as_of:
                return None
            return whole_months(joined, self.as_of) if fact == "tenure_months" else (self.as_of - joined).days
        return {"current_fee": fee, "average_spend": spend, "age": self.subscriber.get("age"),
                "fee_rise": None if fee is None else chosen - fee,
                "spend_rise": None if spend is None else chosen - spend}[fact]

    def condition(self, condition, plan):
        """True, False, or None for a question nobody answered."""
        if "any" in condition:
            answers = [self.condition(c, plan) for c in condition["any"]]
            return True if True in answers else None if None in answers else False
        if "ask" in condition:
            answer = self.subscriber.get("answers", {}).get(condition["ask"])
            return None if answer is None else answer == condition.get("is", True)
        fact = condition["fact"]
        if fact == "new_customer":
            return (not self.subscriber.get("plan")) == condition["is"]
        if fact == "holds":
            return condition["has"] in self.held() if "has" in condition else condition["lacks"] not in self.held()
        if "is_one_of" in condition:
            return self.subscriber.get(fact, "") in condition["is_one_of"]
        value = self.number(fact, plan, condition.get("months", 99))
        return (value is not None and value >= F(condition.get("at_least", -10**9)) and
                value <= F(condition.get("at_most", 10**9)))

    def on_sale(self, offer):
        sale = offer.get("on_sale", {})
        return not self.as_of or sale.get("from", "0") <= self.as_of.isoformat() <= sale.get("to", "9")

    def sells_plans(self):
        return any(self.on_sale(o) for o in self.offers.values() if o["kind"] == "plan")

    def open_to(self, offer, plan):
        """True, False, or None where a question decides."""
        if not self.on_sale(offer):
            return False
        minimum = offer.get("min_spend")
        if isinstance(minimum, dict) and "mean_of" in minimum:
            if len(self.subscriber.get("billed", {})) < minimum["mean_of"]:
                return False
        answers = [self.condition(c, plan) for c in offer.get("eligibility", [])]
        return False if False in answers else None if None in answers else True

    # -- a month --

    def first_charge(self, chosen, month_of, line):
        order = [code for code in chosen[1:]] + [chosen[0]]
        for code in order:
            offer = self.offers[code]
            for i, charge in enumerate(offer.get("charges", [])):
                if in_force(charge, month_of[code]) and self.accepts(offer, charge["scope"], line):
                    return (code, i), charge
        for i, charge in enumerate(self.catalog["standard_charges"]):
            if self.accepts(None, charge["scope"], line):
                return ("", i), charge
        raise AssertionError("a line that no charge accepts")

    def priority(self, offer, allowance):
        if "priority" in allowance:
            return allowance["priority"]
        apps = self.scope(allowance["scope"]).get("app")
        if apps is not None and any(app != "general" for app in listed(apps)):
            return 20
        return {"plan": 50, "booster": 60}.get(offer["kind"], 40)

    def fresh(self, chosen, quantities, month_of):
        for code in chosen:
            offer = self.offers[code]
            for i, allowance in enumerate(offer.get("allowances", [])):
                if in_force(allowance, month_of[code]):
                    left = None if allowance.get("unlimited") else quantity(allowance["amount"]) * quantities[code]
                    yield {"offer": offer, "position": i, "allowance": allowance, "carried": False, "left": left,
                           "priority": self.priority(offer, allowance)}

    def bill(self, month, plan, quantities, month_of, carried):
        """(total in fen, whether service stops, what is carried on)"""
        chosen = [plan] + sorted((c for c in quantities if c != plan), key=str.encode)
        pool = list(self.fresh(chosen, quantities, month_of)) + carried
        pool.sort(key=lambda a: (a["priority"], not a["carried"], a["offer"]["kind"] != "plan",
                                 a["offer"]["code"].encode(), a["position"]))
        reached, passed, stops = {}, {}, False
        for line in (l for l in self.lines if l.month == month):
            key, charge = self.first_charge(chosen, month_of, line)
            left = line.recorded
            if line.is_metered and "meter" in charge:
                meter = quantity(charge["meter"])
                left = -(-left // meter) * meter
            for code in chosen:
                for i, stop in enumerate(self.offers[code].get("stops_at", [])):
                    if self.accepts(self.offers[code], stop["scope"], line):
                        passed[code, i] = passed.get((code, i), 0) + left
                        stops = stops or passed[code, i] > quantity(stop["amount"])
            for source in pool:
                if self.accepts(source["offer"], source["allowance"]["scope"], line):
                    taken = left if source["left"] is None else min(left, source["left"])
                    left -= taken
                    if source["left"] is not None:
                        source["left"] -= taken
            if left:
                reached.setdefault(key, (charge, []))[1].append((left, line.events))
        charges = 0
        for charge, parts in reached.values():
            amount = (sum(curve(charge["price"], part) for part, _ in parts) if charge.get("per") == "event"
                      else curve(charge["price"], sum(part for part, _ in parts)))
            amount += F(charge.get("setup", 0)) * sum(events for _, events in parts)
            amount = max(amount, F(charge.get("min", 0)))
            if "cap" in charge and amount > F(charge["cap"]):
                stops = stops or charge.get("stops", False)
                amount = F(charge["cap"])
            charges += fen(amount)
        total = self.settle(chosen, quantities, month_of, charges)
        carry = [dict(s, carried=True, priority=min(s["priority"], 30)) for s in pool
                 if not s["carried"] and s["left"] and s["allowance"].get("rollover")]
        return total, stops, carry

    def settle(self, chosen, quantities, month_of, charges):
        offers = [(self.offers[code], month_of[code]) for code in chosen]
        bases = {"fee": fee_in(*offers[0]), "charges": charges}
        total = charges + sum(fee_in(o, m) * quantities[o["code"]] for o, m in offers)
        for offer, month in offers:
            for discount in offer.get("discounts", []):
                if not in_force(discount, month):
                    continue
                base = total if discount["off"] == "bill" else bases[discount["off"]]
                cut = min(self.cut(discount, base), base, total)
                total -= cut
                if discount["off"] != "bill":
                    bases[discount["off"]] -= cut
        minimum, stacked = 0, 0
        for offer, month in offers:
            amount, stacks = self.minimum(offer, month)
            minimum, stacked = (minimum, stacked + amount) if stacks else (max(minimum, amount), stacked)
        total = max(total, minimum + stacked)
        total = min([total] + [fen(F(o["spend_cap"])) for o, _ in offers if "spend_cap" in o])
        for offer, month in offers:
            for credit in offer.get("credits", []):
                if in_force(credit, month):
                    total = max(0, total - fen(F(credit["amount"])))
        return total

    def cut(self, discount, base):
        if "amount" in discount:
            return fen(F(discount["amount"]))
        percent = F(discount.get("percent", 0))
        if "tenure" in discount and self.subscriber.get("joined") and self.as_of:
            months = whole_months(self.subscriber["joined"], self.as_of)
            for row in discount["tenure"]:
                percent = F(row["percent"]) if months >= row["from_months"] else percent
        return floor(base * percent / 100 + F(1, 2))

    def minimum(self, offer, month):
        minimum = offer.get("min_spend")
        if minimum is None:
            return 0, False
        if not isinstance(minimum, dict):
            minimum = {"amount": minimum}
        if not in_force(minimum, month):
            return 0, False
        stacks = minimum.get("stacks", False)
        if "amount" in minimum:
            return fen(F(minimum["amount"])), stacks
        if len(self.subscriber.get("billed", {})) < minimum["mean_of"]:
            return 0, stacks
        return fen(self.mean(minimum["mean_of"]) + F(minimum.get("plus", 0))), stacks

    def bills(self, plan, taken, boosters, first):
        """(bills in fen, whether any stops) of the piece that begins in month `first`."""
        totals, stopped, carried = [], False, []
        for month in self.months:
            quantities = {plan: 1, **taken, **boosters.get(month, {})}
            month_of = {code: 1 if self.offers[code]["kind"] == "booster"
                        else self.month_at_start(self.offers[code]) + first - 1 for code in quantities}
            total, stops, carried = self.bill(month, plan, quantities, month_of, carried)
            totals.append(total)
            stopped = stopped or stops
        return totals, stopped

    # -- what goes together --

    def permits(self, plan, taken, boosters):
        chosen = {plan: 1, **taken, **boosters}
        offers = [self.offers[code] for code in chosen]
        groups = [o["group"] for o in offers if "group" in o]
        if len(groups) != len(set(groups)):
            return False
        for offer in offers:
            others = [o for o in offers if o is not offer]
            if offer["kind"] != "plan" and chosen[offer["code"]] > offer.get("limit", 1):
                return False
            if any(code not in chosen for code in offer.get("requires", [])):
                return False
            if any(groups.count(group) != 1 for group in offer.get("one_of", [])):
                return False
            if any(word == o["code"] or word in o.get("tags", []) for word in offer.get("excludes", []) for o in others):
                return False
            if not self.goes_with(offer, self.offers[plan]):
                return False
        return True

    def goes_with(self, offer, plan):
        def fits(want):
            fee = F(the_fee(plan), 100)
            return (("plans" not in want or plan["code"] in want["plans"]) and
                    ("brands" not in want or plan.get("brand") in want["brands"]) and
                    ("tags" not in want or set(want["tags"]) & set(plan.get("tags", []))) and
                    fee >= F(want.get("fee", {}).get("at_least", 0)) and
                    fee <= F(want.get("fee", {}).get("at_most", 10**9)))
        return offer["kind"] == "plan" or "with" not in offer or any(fits(w) for w in listed(offer["with"]))

    # -- the cheapest --

    def cuts(self, codes):
        first = {1}
        for code in codes:
            offer, start = self.offers[code], self.month_at_start(self.offers[code])
            parts = [f for f in fees(offer) if f["every"] != "once"]
            for kind in ("allowances", "charges", "discounts", "credits"):
                parts += offer.get(kind, [])
            if isinstance(offer.get("min_spend"), dict):
                parts.append(offer["min_spend"])
            for part in parts:
                months = part.get("months", [1])
                first |= {m - start + 1 for m in [months[0]] + [m + 1 for m in months[1:]]}
        return sorted(m for m in first if 1 <= m <= self.horizon)

    def exit_fees(self, plan, taken):
        total = 0
        for code, (count, since) in self.held().items():
            kept = 1 if code == plan else taken.get(code, 0)
            contract = self.offers.get(code, {}).get("contract")
            if not contract or "exit" not in contract or since is None or self.as_of is None:
                continue
            terms, held = contract["exit"], whole_months(since, self.as_of)
            money = {k: fen(F(terms.get(k, 0))) for k in ("fixed", "per_month_left", "per_month_held")}
            if held < terms.get("free_first", 0) or held >= contract["months"] - terms.get("free_last", 0):
                continue
            fee = (money["fixed"] + money["per_month_left"] * (contract["months"] - held) +
                   money["per_month_held"] * max(held, terms.get("held_at_least", 0)))
            if "cap" in terms:
                fee = min(fee, fen(F(terms["cap"])))
            total += fee * max(0, count - kept)
        return total

    def one_offs(self, plan, taken):
        held = self.held()
        return sum(one_off(self.offers[code]) * max(0, count - held.get(code, (0,))[0])
                   for code, count in {plan: 1, **taken}.items())

    def most(self, offer, plan, answered):
        held = min(self.held().get(offer["code"], (0,))[0], offer.get("limit", 1))
        is_open = self.open_to(offer, self.offers[plan])
        return offer.get("limit", 1) if is_open or (is_open is None and answered) else held

    def booster_choices(self, plan, taken, answered):
        boosters = [o for o in self.offers.values() if o["kind"] == "booster"]
        ranges = [range(self.most(o, plan, answered) + 1) for o in boosters]
        for counts in itertools.product(*ranges):
            chosen = {o["code"]: n for o, n in zip(boosters, counts) if n}
            if self.permits(plan, taken, chosen):
                yield chosen

    def best_of(self, plan, taken, answered, stops_too=False):
        """The cheapest boosters for a plan and S, as an option; None where nothing is permitted."""
        choices = list(self.booster_choices(plan, taken, answered))
        starts = self.cuts([plan, *taken])
        bill_sum, cost, units, bought = 0, 0, sum(taken.values()), []
        for i, first in enumerate(starts):
            length = (starts[i + 1] if i + 1 < len(starts) else self.horizon + 1) - first
            best = None
            for months in itertools.product(choices, repeat=len(self.months)):
                totals, stopped = self.bills(plan, taken, dict(zip(self.months, months)), first)
                if stopped and not stops_too:
                    continue
                lists = tuple(spelled(m) for m in months)
                key = (sum(totals), sum(sum(m.values()) for m in months), lists)
                if best is None or key < best:
                    best = key
            if best is None:
                return None
            bill_sum += length * best[0]
            units += best[1]
            bought.append(best[2])
        once, leave = self.one_offs(plan, taken), self.exit_fees(plan, taken)
        n = len(self.months)
        fee_sum = the_fee(self.offers[plan]) + sum(the_fee(self.offers[c]) * q for c, q in taken.items())
        held = (self.subscriber.get("plan") or [None])[0]
        cost = bill_sum + n * (once + leave)
        return {"plan": plan, "taken": spelled(taken), "boosters": bought, "cost": cost, "one_off": once,
                "exit_fee": leave, "average": floor(F(bill_sum, n * self.horizon) + F(1, 2)),
                "total": floor(F(cost, n) + F(1, 2)),
                "key": (cost, plan != held, fee_sum, units, plan.encode(),
                        tuple(c.encode() for c in spelled(taken)), bought)}

    def options(self, plan, answered=False, stops_too=False):
        if not self.most(self.offers[plan], plan, answered):
            return
        addons = [o for o in self.offers.values() if o["kind"] in ("addon", "promotion")]
        ranges = [range(self.most(o, plan, answered) + 1) for o in addons]
        for counts in itertools.product(*ranges):
            taken = {o["code"]: n for o, n in zip(addons, counts) if n}
            option = self.best_of(plan, taken, answered, stops_too)
            if option:
                yield option

    def ranking(self, **how):
        plans = [o["code"] for o in self.offers.values() if o["kind"] == "plan"]
        best = [min(self.options(plan, **how), key=lambda o: o["key"], default=None) for plan in plans]
        return sorted((o for o in best if o), key=lambda o: o["key"])


def spelled(chosen):
    return tuple(code for code in sorted(chosen, key=str.encode) for _ in range(chosen[code]))

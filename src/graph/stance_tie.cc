// SPDX-License-Identifier: Apache-2.0
// Names first, then nouns with what narrows them.
#include "graph/stance_tie.h"

#include <algorithm>
#include <set>
#include <string>

#include "graph/assertion_words.h"
#include "values/near_words.h"
#include "values/person_noun.h"

namespace crossread {
namespace {

using Words = std::set<std::string>;

Words KnownOf(const Words& words) {
  Words out;
  std::copy_if(words.begin(), words.end(), std::inserter(out, out.end()), IsKnown);
  return out;
}

/// Words that narrow nothing.
void DropPlain(Words& words) {
  static constexpr std::string_view kPlain[] = {"kind", "type", "sort", "total", "own", "time", "week", "month", "year", "people", "least", "most", "single", "more", "recent", "person", "man", "woman", "one", "thing", "member", "official"};
  std::erase_if(words, [](const std::string& word) { return std::find(std::begin(kPlain), std::end(kPlain), word) != std::end(kPlain); });
}

/// "A cyberattack", "an attack".
bool Ends(const std::string& word, const std::string& end) { return end.size() > 4 && word.size() > end.size() + 2 && word.ends_with(end); }

bool Near(const Lexicon& lexicon, const Words& a, const Words& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return !IsKnown(x) && std::any_of(b.begin(), b.end(), [&](const std::string& y) { return !IsKnown(y) && (NearWords(lexicon, x, y) || Ends(x, y) || Ends(y, x)); });
  });
}

Words Without(Words words, const Words& others) {
  for (const std::string& other : others) {
    std::erase_if(words, [&](const std::string& word) { return word == other || SameWord(word, other); });
  }
  return words;
}

/// What narrows the noun `head` in an assertion: "the coastal road", "the road to Harlow".
Words Narrowing(const Assertion& assertion, const std::string& head, char mark) {
  Words out;
  for (const std::string& role : assertion.roles) {
    const size_t space = role.find(' ');
    if (role[0] == mark && space != std::string::npos && SameWord(std::string_view(role).substr(2, space - 2), head)) out.insert(role.substr(space + 1));
  }
  DropPlain(out);
  return out;
}

Words Narrowing(const Assertion& assertion, const std::string& head) {
  Words out = Narrowing(assertion, head, 'm');
  out.merge(Narrowing(assertion, head, 'z'));
  return out;
}

/// What narrows the two makes them two things: "the ship's radio", "the tug's radio"; not "its old radio".
bool TwoOf(const Assertion& x, const std::string& head_x, const Assertion& y, const std::string& head_y) {
  auto both = [](const Words& a, const Words& b) { return !Without(a, b).empty() && !Without(b, a).empty(); };
  const Words mx = Narrowing(x, head_x, 'm'), my = Narrowing(y, head_y, 'm'), zx = Narrowing(x, head_x, 'z'), zy = Narrowing(y, head_y, 'z');
  if (both(mx, my)) return true;
  if (zx.empty() || zy.empty()) return both(Narrowing(x, head_x), Narrowing(y, head_y)) && !(mx.empty() && zy.empty()) && !(my.empty() && zx.empty());
  return both(zx, zy);
}

/// Says nothing without what it is of.
bool IsMeasure(const std::string& word) {
  static constexpr std::string_view kMeasures[] = {"size", "price", "number", "rate", "cost", "level", "share", "value", "length", "weight", "amount", "part", "side", "end"};
  return std::find(std::begin(kMeasures), std::end(kMeasures), word) != std::end(kMeasures);
}

/// Two nouns of one class: persons, things, acts.
bool SameClass(const Lexicon& lexicon, const std::string& a, const std::string& b) {
  auto of = [&](const std::string& word) -> std::string_view {
    for (const Sense& sense : lexicon.Senses(lexicon.Find(word))) {
      if (sense.cls == lexicon.grammar().noun_class) return sense.value;
    }
    return {};
  };
  const std::string_view one = of(a);
  return !one.empty() && one == of(b);
}

/// Others take part in the one: no name in common, and each has a word of its own.
bool Apart(const Words& a, const Words& b) {
  if (Shared(KnownOf(a), KnownOf(b)) > 0) return false;
  return !Without(a, b).empty() && !Without(b, a).empty();
}

/// "No group", "nobody": of anybody.
bool Anybody(const Words& heads) {
  static constexpr std::string_view kAny[] = {"group", "side", "party", "organisation", "organization", "body"};
  return std::all_of(heads.begin(), heads.end(), [](const std::string& head) { return std::find(std::begin(kAny), std::end(kAny), head) != std::end(kAny); });
}

bool Has(const Assertion& assertion, std::string_view role) { return std::find(assertion.roles.begin(), assertion.roles.end(), role) != assertion.roles.end(); }

/// A name that only one of the two copies shows to be a person's: "Lacerda" is "@lacerda".
void NameAlike(Words& words, const Words& others) {
  for (const std::string& other : others) {
    if (other[0] == '@' && words.erase(other.substr(1)) > 0) words.insert(other);
  }
}

}  // namespace

bool OneCrime(const Lexicon& lexicon, const Assertion& x, const Assertion& y) {
  auto crimes = [&](const Assertion& assertion) {
    Words words = Named(assertion, "ha");
    static constexpr std::string_view kBench[] = {"jury", "court", "judge", "tribunal", "charge", "count", "appeal"};
    std::erase_if(words, [&](const std::string& word) { return IsKnown(word) || IsPersonNoun(lexicon, word) || std::find(std::begin(kBench), std::end(kBench), word) != std::end(kBench); });
    return words;
  };
  const Words one = crimes(x), two = crimes(y);
  return one.empty() || two.empty() || Shared(one, two) > 0;
}

bool OneForecaster(const Lexicon& lexicon, const Assertion& x, const Assertion& y) {
  auto bodies = [](const Assertion& assertion) {
    Words heads = Named(assertion, "h");
    static constexpr std::string_view kAny[] = {"forecast", "outlook", "guidance", "prediction", "profit", "loss", "revenue", "sale", "income", "earnings", "growth", "year", "quarter", "company", "firm", "group"};
    std::erase_if(heads, [](const std::string& word) { return std::find(std::begin(kAny), std::end(kAny), word) != std::end(kAny); });
    return heads;
  };
  const Words one = bodies(x), two = bodies(y);
  return one.empty() || two.empty() || Shared(one, two) > 0 || Near(lexicon, one, two);
}

bool AllTied(const Lexicon& lexicon, const Assertion& x, const Assertion& y) {
  Words hx = Named(x, "h"), hy = Named(y, "h");
  NameAlike(hx, hy), NameAlike(hy, hx);
  const Words own = Without(hx, hy), others = Without(hy, hx);
  return own.empty() || others.empty() || Near(lexicon, own, others);
}

bool TwoThings(const Lexicon& lexicon, const Assertion& x, const Assertion& y) {
  const Words hx = Named(x, "h"), hy = Named(y, "h");
  return Shared(hx, hy) == 0 && !Near(lexicon, hx, hy) && std::any_of(hx.begin(), hx.end(), [&](const std::string& head) {
    return std::any_of(hy.begin(), hy.end(), [&](const std::string& other) { return SameClass(lexicon, head, other); });
  });
}

bool TwoSorts(const Lexicon& lexicon, const Assertion& x, const Assertion& y) {
  auto bearers = [](const Assertion& assertion) {
    Words heads = Named(assertion, "h");
    DropPlain(heads);
    heads = Without(std::move(heads), Named(assertion, "p"));
    for (const char* speaker : {"lawyer", "attorney", "solicitor", "barrister", "counsel", "spokesman", "spokeswoman", "spokesperson", "relative", "victim"}) heads.erase(speaker);  // for another
    return heads;
  };
  const Words hx = bearers(x), hy = bearers(y);
  auto accuses = [](const Words& heads) { return heads.contains("prosecutor") || heads.contains("prosecution") || heads.contains("state"); };
  if (!hx.empty() && !hy.empty() && accuses(hx) != accuses(hy)) return true;
  auto people = [&](const Words& heads) {
    return std::any_of(heads.begin(), heads.end(), [&](const std::string& head) { return !IsKnown(head) && (IsPersonNoun(lexicon, head) || SameClass(lexicon, head, "team") || lexicon.FirstSense(head, lexicon.Class("bodyword")) != nullptr); });
  };
  auto common = [&](const Words& heads) {
    return std::any_of(heads.begin(), heads.end(), [&](const std::string& head) { return lexicon.FirstSense(head, lexicon.grammar().noun_class) != nullptr || lexicon.FirstSense(head, lexicon.grammar().pos) != nullptr ||
             lexicon.FirstSense(head, lexicon.Class("venue")) != nullptr;
    });
  };
  return Shared(hx, hy) == 0 && !Near(lexicon, hx, hy) && ((people(hx) && (people(hy) || common(hy))) || (people(hy) && common(hx)));
}

int StanceTie(const Lexicon& lexicon, const Assertion& x, const Assertion& y) {
  Words bx = Named(x, "b"), by = Named(y, "b"), hx = Named(x, "h"), hy = Named(y, "h");
  if (OneIsAnother(bx, by) || Contrasted(lexicon, bx, by)) return -1;
  if (const Words ux = Named(x, "u"), uy = Named(y, "u"); !ux.empty() && !uy.empty() && ux != uy) return -1;  // "his answer", "her answer"
  DropPlain(bx), DropPlain(by), DropPlain(hx), DropPlain(hy);
  NameAlike(bx, by), NameAlike(by, bx), NameAlike(hx, hy), NameAlike(hy, hx);
  const Words nx = Named(x, "n"), ny = Named(y, "n");
  if (!nx.empty() && !ny.empty() && Shared(nx, ny) == 0 && !Has(x, "q:none") && !Has(y, "q:none")) return -1;
  const Words ax = Named(x, "a"), ay = Named(y, "a");
  if (!ax.empty() && !ay.empty() && Apart(ax, ay)) return -1;
  if (Named(x, "r") != Named(y, "r")) return -1;  // "a second bill"
  const Words lx = Named(x, "l"), ly = Named(y, "l");
  if (!lx.empty() && !ly.empty() && Shared(lx, ly) == 0) return -1;
  const Words px = Named(x, "p"), py = Named(y, "p");
  if (!px.empty() && !py.empty() && Shared(px, by) == 0 && Shared(py, bx) == 0 && !Near(lexicon, px, py)) return -1;  // cracks in the crane, in the bridge
  const Words only = Named(x, "g"), all = Named(y, "bac");  // "no serious damage": there may be damage
  if (std::any_of(only.begin(), only.end(), [&](const std::string& word) { return !all.contains(word); })) return -1;
  if (Has(x, "q:none") && Anybody(hx)) return Shared(Named(x, "ak"), Named(y, "ak")) > 0 ? 2 : 0;  // "no group has claimed the blast"
  const Words kx = KnownOf(bx), ky = KnownOf(by);
  if (!kx.empty() && !ky.empty()) return Shared(kx, ky) > 0 ? 3 : -1;
  Words heads;
  Shared(hx, hy, &heads);
  int tie = 0;
  for (const std::string& head : heads) {
    const Words mx = Narrowing(x, head), my = Narrowing(y, head);
    if (Has(x, "q:none") && !Without(mx, all).empty()) return -1;  // "no serious cracks"
    if (TwoOf(x, head, y, head)) {  // "a rise in income tax", "a rise in fuel tax"
      if (tie == 0) tie = -1;
      continue;
    }
    tie = std::max(tie, mx.empty() != my.empty() && IsMeasure(head) ? 1 : 2);
  }
  if (tie != 0) return tie;
  for (const std::string& head : hx) {
    for (const std::string& other : hy) {
      if (IsKnown(head) || IsKnown(other) || !SameClass(lexicon, head, other) || !NearWords(lexicon, head, other)) continue;
      const Words mx = Narrowing(x, head), my = Narrowing(y, other);
      if (mx.empty() || my.empty() || Shared(mx, my) > 0) return 2;  // "no prisoner", "five inmates"
    }
  }
  if (Shared(bx, by) > 0 || Near(lexicon, hx, hy)) return 1;
  return 0;
}

bool Elsewhere(const Lexicon& lexicon, const Assertion& denial, const Assertion& other) {
  const Words bx = Named(denial, "b"), by = Named(other, "b"), kx = KnownOf(bx), ky = KnownOf(by), lx = Named(denial, "l"), ly = Named(other, "l");
  if (OneIsAnother(bx, by) || Contrasted(lexicon, Named(denial, "bc"), Named(other, "bc")) || Has(denial, "q:notall")) return true;
  if ((!kx.empty() && !ky.empty() && Shared(kx, ky) == 0) || (!lx.empty() && !ly.empty() && Shared(lx, ly) == 0)) return true;
  if (Has(denial, "q:part") && !Has(other, "q:all") && !Has(denial, "q:none")) return true;
  if (Has(other, "q:part") && !Has(denial, "q:none") && !Has(denial, "q:all") && !Named(denial, "h").empty()) return true;  // "two of the passengers", "the passengers"
  if (const Words rx = Named(denial, "r"), ry = Named(other, "r"); !rx.empty() && !ry.empty() && rx != ry) return true;  // "the third floor"
  Words heads;
  Shared(Named(denial, "h"), Named(other, "h"), &heads);
  if (std::any_of(heads.begin(), heads.end(), [&](const std::string& head) { return TwoOf(denial, head, other, head); })) return true;  // "the village of Harlow"
  const Words px = Named(denial, "p"), py = Named(other, "p");
  if (!px.empty() && !py.empty() && Shared(px, py) == 0 && !Near(lexicon, px, py)) return true;  // "at the stadium", "at the airport"
  const Words only = Named(denial, "g"), all = Named(other, "bac");  // "no serious fire": there may be one
  return std::any_of(only.begin(), only.end(), [&](const std::string& word) { return !all.contains(word); });
}

int SharedContext(const Assertion& x, const Assertion& y) {
  Words cx = Named(x, "bac"), cy = Named(y, "bac");
  for (const char* word : {"say", "tell", "time", "day", "week", "year", "official", "one"}) cx.erase(word);
  return Shared(cx, cy);
}

bool QuantitiesOppose(const Assertion& denial, const Assertion& other) {
  if (Has(denial, "q:notall")) return Has(other, "q:all");
  if (Has(denial, "q:none")) return true;
  const bool part = Has(denial, "q:part"), part_of_other = Has(other, "q:part");
  if (part && !Has(other, "q:all")) return false;
  return !part_of_other || Has(denial, "q:all") || Has(other, "q:none");
}

}  // namespace crossread

// SPDX-License-Identifier: Apache-2.0
// Turns the claims of a story into facts: dates resolved against each source's day, subjects folded, events found.
#ifndef CROSSREAD_SRC_FACTS_FACTS_H_
#define CROSSREAD_SRC_FACTS_FACTS_H_

#include <span>
#include <string>
#include <vector>

#include "crossread/claim.h"
#include "crossread/topic.h"
#include "grammar/grammar.h"

namespace crossread {

/// The day `copy` speaks from, by itself: given, stated (metadata, header, dateline), or inferred from its own dates.
Anchor FindAnchor(const Copy& copy, std::span<const Claim> claims);

/// Fills anchors that are still unknown from sources that tell of the same event ("borrowed").
void BorrowAnchors(const std::vector<Copy>& copies, const std::vector<std::vector<Claim>>& claims, std::vector<Anchor>& anchors);

/// Facts of one source: dates resolved against `anchor` in text order (anaphora look back), numbers taken over.
/// Appends to `facts`; what `claims` hold moves there. A name, a wording or an assertion stands in the claim and in the
/// value of its fact, but where facts are only listed (not `compared`) in the value alone.
void Normalise(const Copy& copy, const Grammar& grammar, std::span<Claim> claims, const Anchor& anchor, std::vector<Fact>& facts, bool compared = true);

/// Finds the events of one source and ties `facts` (all of them of this source) to what they are about.
void FindSubjects(const Copy& copy, const Grammar& grammar, std::span<Fact> facts, std::vector<Event>& events);

/// The same for facts that are only listed: what nobody but a comparison asks for (events, context, owner) is not found.
void NameSubjects(const Copy& copy, const Grammar& grammar, std::span<Fact> facts);

/// Gives money of a noun that several countries use ("pesos") the currency of the country that its source tells of, and gives money of a bare "$" or "crowns" the currency that another source of the story names beside the same number, or,
/// for crowns, that the story names at all. `facts` are those of all `copies`.
void NameCurrencies(const std::vector<Copy>& copies, std::span<Fact> facts);

/// Gives a number that counts nothing, told where money is spoken of, the currency that its source named last, or names first.
/// `facts` are those of `copy`; where it names none, `currency` stands in, and nothing is done where that is empty.
void NameBareSums(const Copy& copy, std::span<Fact> facts, std::string currency = {});

/// The same for sources that name no currency, where the rest of the story names one and no other.
void NameForeignSums(const std::vector<Copy>& copies, std::span<Fact> facts);

}  // namespace crossread

#endif  // CROSSREAD_SRC_FACTS_FACTS_H_

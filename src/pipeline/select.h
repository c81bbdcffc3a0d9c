// SPDX-License-Identifier: Apache-2.0
// Which rules run: those that are on or switched on, less what is ignored, or just what is selected.
#ifndef CROSSREAD_SRC_PIPELINE_SELECT_H_
#define CROSSREAD_SRC_PIPELINE_SELECT_H_

#include <span>
#include <string_view>
#include <vector>

#include "crossread/check.h"
#include "crossread/claim_kind.h"
#include "crossread/rule.h"

namespace crossread {

/// True where `id` fits `glob`; "*" stands for any run of characters.
bool GlobFits(std::string_view glob, std::string_view id);

/// Rules of `all` that `options` ask for.
std::vector<const Rule*> SelectRules(std::span<const Rule* const> all, const CheckOptions& options);

/// Kinds of `all` that `options` ask for.
std::vector<const ClaimKind*> SelectKinds(std::span<const ClaimKind* const> all, const CheckOptions& options);

}  // namespace crossread

#endif  // CROSSREAD_SRC_PIPELINE_SELECT_H_

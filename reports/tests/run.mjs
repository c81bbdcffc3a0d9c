// SPDX-License-Identifier: Apache-2.0
// Runs all browser tests, or those whose name contains the argument. CROSSREAD_PAGES names the folder of pages.
import { runAll } from './harness.mjs';
import './keys.mjs';
import './links.mjs';
import './views.mjs';
import './compare.mjs';
import './safety.mjs';
import './access.mjs';
import './paper.mjs';
import './looks.mjs';
import './stories.mjs';
import './large.mjs';

process.exit(await runAll());

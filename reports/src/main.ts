// SPDX-License-Identifier: Apache-2.0
// The page is complete without this script; it adds filters, keys, the free side-by-side and reviewed marks.
import './styles/page.css';
import { redrawPanes, startFree } from './compare';
import { startFilters } from './filter';
import { startKeys } from './keys';
import { startMatrix } from './matrix';
import { startSections } from './sections';
import { startSelection } from './select';
import { restoreTheme } from './theme';

document.documentElement.classList.add('scripted');
restoreTheme();
startFilters(redrawPanes);
startFree();
startSelection();
startKeys();
startMatrix();
startSections();

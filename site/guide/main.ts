/** What a guide gains where scripts run; all of it can be read and printed without. */
import { followReader } from './follow.ts';
import { keepTicks } from './keep-ticks.ts';

const contents = document.getElementById('contents');
const ticks = document.getElementById('ticks');
const tools = document.getElementById('guide-tools');

if (contents) followReader(contents);
if (ticks) keepTicks(ticks);
if (tools) tools.hidden = false;

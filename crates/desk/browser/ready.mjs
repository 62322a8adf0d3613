// node ready.mjs: whether this machine has all that the checks need; what is missing is told.

import "axe-core";
import { browserPath } from "./chromium.mjs";
import { needClock } from "./clock.mjs";

browserPath();
needClock();

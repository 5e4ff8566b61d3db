import { chromium } from 'playwright-core';

// launch starts a Chromium whose drawing is done by the processor, as on a machine without a graphics card.
export const launch = (executablePath) => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

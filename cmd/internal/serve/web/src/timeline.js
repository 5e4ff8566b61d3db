import uPlot from 'uplot';
import { $, color } from './dom.js';

const month = 365.25 / 12 * 86400; // seconds
let plot;

// draw shows the events of each month and calls back with the first and last month of a brushed time.
export function draw(months, isConflict, onTime) {
  const [stamps, up, down] = series(months, isConflict);
  plot?.destroy();
  plot = undefined;
  $('#timeline').replaceChildren();
  if (stamps.length === 0) return;
  const axis = { stroke: color('soft-ink'), grid: { stroke: color('line'), width: 0.5 } };
  const bars = uPlot.paths.bars({ size: [0.8, 40] });
  const options = {
    width: $('#timeline').clientWidth, height: 120, legend: { show: false },
    cursor: { drag: { x: true, y: false, setScale: false }, y: false },
    scales: { x: { time: true, range: (_, min, max) => [min - 20 * 86400, max + 20 * 86400] } },
    tzDate: (stamp) => uPlot.tzDate(new Date(stamp * 1e3), 'Etc/UTC'),
    axes: [{ ...axis, values: (_, ticks) => ticks.map((stamp) => new Date(stamp * 1000).toISOString().slice(0, 7)), incrs: [1, 2, 3, 6, 12, 24, 60, 120].map((n) => n * month) }, { ...axis, size: 40, values: (_, ticks) => ticks.map((n) => (Number.isInteger(n) ? Math.abs(n) : '')) }],
    series: [{}, { fill: color('coop'), paths: bars, points: { show: false } }, { fill: color('conf'), paths: bars, points: { show: false } }],
    hooks: { setSelect: [(u) => brushed(u, onTime)] },
  };
  plot = new uPlot(options, [stamps, up, down], $('#timeline'));
}

function series(months, isConflict) {
  const counts = new Map();
  for (const { month, type, mentions } of months) {
    const stamp = Date.parse(month + '-01T00:00:00Z') / 1000;
    const count = counts.get(stamp) ?? [0, 0];
    count[isConflict(type) ? 1 : 0] += mentions;
    counts.set(stamp, count);
  }
  const stamps = [...counts.keys()].sort((a, b) => a - b);
  return [stamps, stamps.map((s) => counts.get(s)[0]), stamps.map((s) => -counts.get(s)[1])];
}

function brushed(u, onTime) {
  if (u.select.width < 3) return;
  const at = (x) => new Date(u.posToVal(x, 'x') * 1000).toISOString().slice(0, 7);
  onTime(at(u.select.left), at(u.select.left + u.select.width));
}

addEventListener('resize', () => plot?.setSize({ width: $('#timeline').clientWidth, height: 120 }));

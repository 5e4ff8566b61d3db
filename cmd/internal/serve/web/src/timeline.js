import uPlot from 'uplot';
import { ask } from './api.js';
import { $, color } from './dom.js';
import { quads, typeOf } from './kinds.js';

const day = 86400; // seconds
const height = 116;
const fewMonths = 4; // if they span fewer, days are shown
let plot;

// load counts the events of each month, or of each day if these are few.
export async function load(query) {
  const months = await ask('periods', withUnit(query, 'month'));
  const number = (m) => 12 * m.period.slice(0, 4) + Number(m.period.slice(5));
  if (months.length === 0 || number(months.at(-1)) - number(months[0]) >= fewMonths) return months;
  return ask('periods', withUnit(query, 'day'));
}

function withUnit(query, unit) {
  const all = new URLSearchParams(query);
  all.set('unit', unit);
  return all;
}

// draw shows the counts, cooperation up and conflict down, and the chosen time; it calls back with the first and
// last period of a brushed time.
export function draw(counts, { from, to }, onTime) {
  plot?.destroy();
  plot = undefined;
  $('#timeline').replaceChildren();
  $('#all-time').hidden = !from && !to;
  $('#time').hidden = counts.length === 0;
  if (counts.length === 0) return;
  const width = counts[0].period.length;
  $('#unit').textContent = width === 7 ? 'month' : 'day';
  const ready = [(u) => (from || to) && select(u, from, to)];
  plot = new uPlot(options(width, onTime, ready), series(counts, width), $('#timeline'));
}

function options(width, onTime, ready) {
  const axis = { stroke: color('soft-ink'), grid: { stroke: color('line'), width: 0.5 }, ticks: { show: false }, font: '12px system-ui, sans-serif' };
  const bars = uPlot.paths.bars({ size: [0.85, 36] });
  const unit = width === 7 ? 30.44 * day : day;
  const name = (stamp) => new Date(stamp * 1000).toISOString().slice(0, width);
  return {
    width: $('#timeline').clientWidth, height, legend: { show: false }, padding: [6, 36, 0, 0],
    cursor: { drag: { x: true, y: false, setScale: false }, y: false, points: { show: false } },
    scales: { x: { time: true, range: (_, min, max) => [min - unit, max + unit] }, y: { range: (_, min, max) => [Math.min(0, 1.1 * min), Math.max(0, 1.1 * max)] } },
    tzDate: (stamp) => uPlot.tzDate(new Date(stamp * 1e3), 'Etc/UTC'),
    axes: [{ ...axis, space: 70, size: 26, values: (_, ticks) => ticks.map(name), incrs: [1, 2, 3, 6, 12, 24, 60, 120, 240].map((n) => n * unit) },
      { ...axis, size: 34, space: 24, values: (_, ticks) => ticks.map((n) => (Number.isInteger(n) ? Math.abs(n) : '')) }],
    series: [{}, ...[0, 1, 2, 3].map((quad) => ({ fill: color(quads[quad].color), width: 0, paths: bars, points: { show: false } }))],
    hooks: { ready, setSelect: [(u) => brushed(u, name, onTime)] },
  };
}

const stamp = (period) => Date.parse((period + '-01-01').slice(0, 10) + 'T00:00:00Z') / 1000;

// series has for each quad its height; deeds are drawn over the sum of words and deeds.
function series(counts, width) {
  const sums = new Map();
  for (const { period, type, mentions } of counts) {
    const at = stamp(period);
    if (!sums.has(at)) sums.set(at, [0, 0, 0, 0]);
    sums.get(at)[typeOf(type).quad] += mentions;
  }
  for (const at of between(Math.min(...sums.keys()), Math.max(...sums.keys()), width)) if (!sums.has(at)) sums.set(at, [0, 0, 0, 0]);
  const stamps = [...sums.keys()].sort((a, b) => a - b);
  const column = (f) => stamps.map((at) => f(sums.get(at)) || null);
  return [stamps, column((n) => n[0] + n[1]), column((n) => n[1]), column((n) => -n[2] - n[3]), column((n) => -n[3])];
}

// between are the periods from the first to the last, so that those without events have their place.
function* between(first, last, width) {
  for (const d = new Date(first * 1000); d / 1000 <= last; width === 7 ? d.setUTCMonth(d.getUTCMonth() + 1) : d.setUTCDate(d.getUTCDate() + 1)) yield d / 1000;
}

// select marks a time that is already chosen.
function select(u, from, to) {
  const clamp = (x) => Math.max(0, Math.min(u.over.clientWidth, x));
  const left = clamp(from ? u.valToPos(stamp(from), 'x') : 0);
  const right = clamp(to ? u.valToPos(stamp(to) + (to.length === 4 ? 365 : to.length === 7 ? 30 : 1) * day, 'x') : Infinity);
  u.setSelect({ left, width: Math.max(2, right - left), top: 0, height: u.over.clientHeight }, false);
}

function brushed(u, name, onTime) {
  if (u.select.width < 3) return;
  const at = (x) => name(u.posToVal(x, 'x'));
  onTime(at(u.select.left), at(u.select.left + u.select.width));
}

new ResizeObserver(() => plot?.setSize({ width: $('#timeline').clientWidth, height })).observe($('#timeline'));

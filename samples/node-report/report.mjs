// Reads orders from CSV, prices them and writes a report per region; then waits for the next batch.
// Prints what it counted, as `name value` lines.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { setTimeout as wait } from 'node:timers/promises';

const BATCHES = 60;
const ORDERS = 6000;
const counts = { batches: 0, parseLine: 0, price: 0, discount: 0, render: 0 };

// The same numbers in every run.
let seed = 20261201;
function random(limit) {
  seed = (seed * 48271) % 2147483647;
  return seed % limit;
}

function writeBatch() {
  const lines = [];
  for (let i = 0; i < ORDERS; i++) {
    lines.push(`${i},"region ${random(12)}",${1 + random(40)},${random(90000)},"item ""${random(500)}"""`);
  }
  return gzipSync(lines.join('\n'));
}

function parseLine(line) {
  counts.parseLine++;
  const cells = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (c === '"') {
      if (quoted && line[i + 1] === '"') {
        cell += line[++i];
      } else {
        quoted = !quoted;
      }
    } else if (c === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else {
      cell += c;
    }
  }
  cells.push(cell);
  return cells;
}

function discount(amount, steps) {
  counts.discount++;
  return steps === 0 ? amount : discount(amount - amount / (steps + 20), steps - 1);
}

function price(order) {
  counts.price++;
  return discount(Number(order[2]) * Number(order[3]), Number(order[2]));
}

function render(region, orders) {
  counts.render++;
  const rows = orders
    .sort((a, b) => a[4].localeCompare(b[4]))
    .map((order) => `| ${order[4]} | ${order[2]} | ${(price(order) / 100).toFixed(2)} |`);
  return `# ${region}\n\n${rows.join('\n')}\n`;
}

const hash = createHash('sha256');
for (let batch = 0; batch < BATCHES; batch++) {
  const text = gunzipSync(writeBatch()).toString('utf8');
  const orders = text.split('\n').map(parseLine);
  for (const [region, group] of grouped(orders)) {
    hash.update(render(region, group));
  }
  counts.batches++;
  await wait(40);
}

function grouped(orders) {
  const groups = new Map();
  for (const order of orders) {
    groups.has(order[1]) ? groups.get(order[1]).push(order) : groups.set(order[1], [order]);
  }
  return groups;
}

for (const [name, count] of Object.entries(counts)) {
  console.log(`${name} ${count}`);
}
console.log(`report ${hash.digest('hex').slice(0, 16)}`);

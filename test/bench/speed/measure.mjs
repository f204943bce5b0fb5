// What a command costs: wall seconds, CPU seconds and peak PSS of the whole process tree (Linux).
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICK = 100;
const EVERY = 150;

/** Runs a command; `ok` is false where it failed. Memory is looked at only where it is asked for: it costs CPU. */
export function measure(command, words, { cwd, env = {}, memory = false } = {}) {
  const start = process.hrtime.bigint();
  const child = spawn(command, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const cpu = new Map();
  let peak = 0;
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  const look = () => {
    const tree = treeOf(child.pid);
    for (const { pid, started, ticks } of tree) cpu.set(`${pid} ${started}`, ticks);
    if (memory)
      peak = Math.max(
        peak,
        tree.reduce((sum, { pid }) => sum + pssOf(pid), 0),
      );
  };
  const timer = setInterval(look, EVERY);
  return new Promise((done) => {
    child.on('error', () => {
      clearInterval(timer);
      done({ ok: false, wall: 0, cpu: 0, peak: 0, output });
    });
    child.on('exit', (code) => {
      clearInterval(timer);
      const wall = Number(process.hrtime.bigint() - start) / 1e9;
      const ticks = [...cpu.values()].reduce((sum, value) => sum + value, 0);
      done({ ok: code === 0, wall, cpu: ticks / TICK, peak: peak / 1024, output });
    });
  });
}

function treeOf(root) {
  const all = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      all.push({
        pid: Number(name),
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        started: fields[19],
      });
    } catch {}
  }
  const inside = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { pid, parent } of all) {
      if (inside.has(parent) && !inside.has(pid)) {
        inside.add(pid);
        grown = true;
      }
    }
  }
  return all.filter(({ pid }) => inside.has(pid));
}

function pssOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

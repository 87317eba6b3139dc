import { readFileSync, readdirSync } from 'node:fs';

/** @param {string} file @returns {string} empty where the process has gone in the meantime */
function readProcessFile(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @returns {Map<number, number>} the parent of every process */
function parents() {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return new Map(
    numbers.map((number) => {
      // proc(5): the name stands in parentheses and may hold anything; the state and the parent follow.
      const afterName = readProcessFile(`/proc/${number}/stat`).split(') ').at(-1) ?? '';
      return [Number(number), Number(afterName.split(' ')[1])];
    }),
  );
}

/** @param {number} ancestor @returns {readonly number[]} a process and everything it started, directly or not */
function family(ancestor) {
  const parentOf = parents();
  const members = [ancestor];
  for (const member of members)
    members.push(...[...parentOf].flatMap(([child, parent]) => (parent === member ? [child] : [])));
  return members;
}

/** @param {number} process @returns {number} bytes; shared pages count in proportion */
function proportionalSetSize(process) {
  const [, kilobytes] = /^Pss:\s+(\d+) kB$/mu.exec(readProcessFile(`/proc/${process}/smaps_rollup`)) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}

/**
 * The memory of a program with all its processes.
 *
 * PSS instead of RSS: the sum over processes counts every shared page once.
 *
 * @param {number} ancestor process id
 * @returns {number} bytes
 */
export function memoryOf(ancestor) {
  return family(ancestor).reduce((sum, member) => sum + proportionalSetSize(member), 0);
}

/** Of `proc(5)`: what every Linux on this kind of machine counts processor time in. */
const ticksPerSecond = 100;

/**
 * The processor time of a process with all of its threads, so far.
 *
 * @param {number} process id
 * @returns {number} seconds, 0 when the process is gone
 */
export function processorTimeOf(process) {
  // The name stands in parentheses and may hold anything; the times are the fields 12 and 13 behind it.
  const afterName = readProcessFile(`/proc/${process}/stat`).split(') ').at(-1) ?? '';
  const [user = 0, system = 0] = afterName.split(' ').slice(11, 13).map(Number);
  return (user + system) / ticksPerSecond;
}

/** @param {number} ancestor process id @returns {number} the same of a process and everything it started, in seconds */
export function processorTimeOfFamily(ancestor) {
  return family(ancestor).reduce((sum, member) => sum + processorTimeOf(member), 0);
}

/** Numbers from 0 up to a limit, the same ones in every run (Lehmer's generator). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
}

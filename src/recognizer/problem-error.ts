import type {RecognizerProblem} from '../contracts/problem.ts';

/** An error that already knows what the screen should say. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: RecognizerProblem;

  constructor(problem: RecognizerProblem) {
    super('detail' in problem ? `${problem.kind}: ${problem.detail}` : problem.kind);
    this.problem = problem;
  }
}

/** What the screen should say of any error. */
export function toProblem(error: unknown): RecognizerProblem {
  if (error instanceof ProblemError) return error.problem;
  return {
    kind: 'recognizer-failed',
    detail: error instanceof Error ? error.message : String(error),
  };
}

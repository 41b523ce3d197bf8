/**
 * From a problem (a code, a place, parameters) to a finding that a clerk reads. The only
 * place where the two meet; wording itself lives in wording/.
 */
import type { Finding, Param, Problem, Severity } from '../model/finding.js';
import { headingOf } from './heading.js';
import { maskedText } from './personal-numbers.js';
import { wordingOf } from './wording/all.js';
import { fillTemplate } from './wording/wording.js';

/** What is wrong and what to do, apart: a list to mend shows them in two columns. */
export interface Said {
  readonly problem: string;
  readonly fix: string;
}

/**
 * A problem said in words.
 * @param severities what the scheme changes: code to severity
 */
export function say(said: Problem, severities: Readonly<Record<string, Severity>> = {}): Finding {
  const problem = withoutNumbers(said);
  const { code, params = {}, ...place } = problem;
  const { problem: message, fix } = sayApart(problem);
  return {
    code,
    severity: severities[code] ?? wordingOf(code).severity,
    message: message + fix,
    params: Object.fromEntries(Object.entries(params).map(([name, param]) => [name, plain(param)])),
    ...place,
  };
}

/** Whatever a finding is about, it is printed and passed on: nobody's number goes along. */
function withoutNumbers(problem: Problem): Problem {
  const { params, text, suggestion } = problem;
  const maskedParam = (param: Param) =>
    typeof param === 'string'
      ? maskedText(param)
      : typeof param === 'number'
        ? param
        : param.map(maskedText);
  return {
    ...problem,
    ...(text === undefined ? {} : { text: maskedText(text) }),
    ...(suggestion === undefined ? {} : { suggestion: maskedText(suggestion) }),
    ...(params === undefined
      ? {}
      : {
          params: Object.fromEntries(
            Object.entries(params).map(([name, param]) => [name, maskedParam(param)]),
          ),
        }),
  };
}

/** The two sentences of a problem or of a finding made from one. */
export function sayApart(said: Problem | Finding): Said {
  const { message, fix } = wordingOf(said.code);
  const params = sentenceParams(said);
  return { problem: fillTemplate(message, params), fix: fillTemplate(fix, params) };
}

/** A few words for a code: titles of groups and of the handbook. */
export function titleOf(code: string): string {
  return wordingOf(code).title;
}

/** A problem's own parameters, and what its place tells: text, sheet, heading, suggestion. */
function sentenceParams(said: Problem | Finding): Record<string, Param> {
  const { code, params, text, suggestion, sheet, file, field } = said;
  const known: Record<string, Param | undefined> = { code, text, suggestion, sheet, file };
  if (field !== undefined) known.heading = headingOf(field);
  const given: Record<string, Param | undefined> = { ...known, ...params };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, param]) => (param === undefined ? [] : [[name, param]])),
  );
}

function plain(param: Param): Finding['params'][string] {
  return typeof param === 'string' || typeof param === 'number' ? param : [...param];
}

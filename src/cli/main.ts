#!/usr/bin/env node
/** The command `mulu`. One file a command; the wording of usage faults is ours, in Chinese. */
import { buildProgram } from './program.js';
import { runProgram } from './run.js';

process.exitCode = await runProgram(buildProgram(), process.argv);

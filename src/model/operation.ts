/**
 * 操作: what a unit wants done with a matter that the scheme prefilled, or adds. A row that says
 * nothing keeps what was prefilled, and adds what is the unit's own.
 */
import { z } from 'zod';

export const OPERATION_KINDS = ['keep', 'change', 'add', 'strike', 'into'] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** As they are chosen from a list. */
export const OPERATION_NAMES: Readonly<Record<OperationKind, string>> = {
  keep: '保留',
  change: '修改',
  add: '新增',
  strike: '删除',
  into: '合并到',
};

export const operationSchema = z.object({
  kind: z.enum(OPERATION_KINDS),
  /** '' where nothing says why. */
  reason: z.string(),
  /** Of `into`: the title of the matter that it is to go to, as written. */
  target: z.string().optional(),
});
export type Operation = z.infer<typeof operationSchema>;

/** Whether the row asks that its matter stand no longer: then nothing but the reason is wanted of it. */
export function givesUp(operation: Operation | undefined): boolean {
  return operation?.kind === 'strike' || operation?.kind === 'into';
}

/** @returns what 操作说明 must say and does not */
export function lackingNote(operation: Operation): 'reason' | 'target' | undefined {
  const { kind, reason, target = '' } = operation;
  if (kind === 'into') return target.trim() === '' ? 'target' : undefined;
  const isReasoned = kind === 'change' || kind === 'strike';
  return isReasoned && reason.trim() === '' ? 'reason' : undefined;
}

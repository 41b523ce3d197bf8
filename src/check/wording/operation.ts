/** Wordings for 操作: what a unit wants done with the matters of the scheme. */
import type { Wordings } from './wording.js';

export const OPERATION_WORDINGS: Wordings = {
  'matter-struck': {
    severity: 'warning',
    title: '建议删除方案列的事项',
    message: '{unit}建议删除“{matter}”，原因：{reason}。这一行没有列入目录。',
    fix: '请牵头单位核定：同意删除、又没有别的单位报的，在 scheme.yaml 中去掉这个事项或豁免；不同意的，退回该单位填报。',
    example: '“更正事项信息”一行选“删除”，说明“机构改革后不再办理” → 由牵头单位核定',
  },
  'matter-merge-proposed': {
    severity: 'warning',
    title: '建议并入别的事项',
    message: '{unit}建议把“{matter}”合并到“{target}”，这一行已归入“{target}”。',
    fix: '请牵头单位核定；时限等与并入的那一行不一致的，以并入的那一行为准。同意合并、又没有别的单位报原事项的，在 scheme.yaml 中去掉原事项或豁免；不同意的，退回该单位改填。',
    example: '“更正事项信息”一行选“合并到”，说明“采购公告信息” → 归入采购公告信息',
  },
  'title-change-proposed': {
    severity: 'warning',
    title: '建议修改事项名称',
    message: '该单位建议把“{expected}”改为“{text}”[，原因：{reason}]。目录中仍用“{expected}”。',
    fix: '请牵头单位核定：同意修改的，改 scheme.yaml 中的名称，或在总目录上改好后用 mulu take 登记。',
    example: '“采购合同信息”一行选“修改”，名称改为“采购合同公告” → 由牵头单位核定',
  },
  'operation-without-reason': {
    severity: 'error',
    title: '操作没有写说明',
    message: '“操作”选了“{operation}”，但没有在“操作说明”写明{what}。',
    fix: '请在“操作说明”写明{what}；选错了的，把“操作”清空。',
    example: '选了“删除”，操作说明空着 → 写“本县没有这项业务”',
  },
  'operation-target-unknown': {
    severity: 'error',
    title: '找不到要合并到的事项',
    message:
      '要合并到的“{text}”不是本领域的公开事项，或者也要删除、合并到别处，这一行暂留在原来的事项。',
    fix: '请照表中“公开事项”一栏写合并到哪个事项的名称。',
    example: '合并到“采购公示” → 合并到“采购结果公告”',
  },
  'operation-unknown': {
    severity: 'error',
    title: '操作看不懂',
    message: '“操作”写的是“{text}”，不知道要对这个事项做什么，暂按没有写处理。',
    fix: '请从下拉表里选：{allowed}；不改的留空。',
    example: '“？” → “修改”',
  },
  'operation-ignored': {
    severity: 'notice',
    title: '不涉及的事项又选了操作',
    message: '这一行已说不涉及，又选了“{operation}”，按不涉及处理。',
    fix: '无须处理；要建议{operation}的，请把“是否涉及”清空后重报。',
    example: '“本单位是否涉及”选“不涉及”，“操作”又选“删除” → 只留一样',
  },
};

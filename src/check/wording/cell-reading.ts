/** Wordings for cells as they were read: empty, formulas, 同上, merges. */
import type { Wordings } from './wording.js';

export const CELL_READING_WORDINGS: Wordings = {
  'required-empty': {
    severity: 'error',
    title: '必填栏没有填',
    message: '“{heading}”没有填写。',
    fix: '请填写[（与上一行相同的，也要写明“{above}”）]；整个事项不涉及的，请在“本单位是否涉及”中选“不涉及”，并在“备注”中写明原因。',
    example: '公开时限：（空） → 信息形成或者变更之日起20个工作日内',
  },
  'cell-formula-without-value': {
    severity: 'error',
    title: '公式没有算出结果',
    message: '这一格是公式，但文件里没有存下计算结果，读不到内容。',
    fix: '请在 Excel 或 WPS 中打开并保存一次，或者把公式换成文字后重新报送。',
    example: '=A3&B3（没有结果） → 直接写“县财政局”',
  },
  'cell-error': {
    severity: 'error',
    title: '单元格显示错误值',
    message: '这一格显示的是错误值[“{text}”]，不是内容。',
    fix: '请改成要填写的文字。',
    example: '#REF! → 县财政局',
  },
  'cell-text-lost': {
    severity: 'error',
    title: '单元格的文字丢失',
    message: '这一格本来有文字，但文件损坏，文字已经找不到。',
    fix: '请在 Excel 或 WPS 中打开原表核对这一格，重新填写、保存后再报送。',
    example: '用别的软件修复过的“县财政局.xlsx”少了几格文字 → 补上后保存',
  },
  'cell-too-long': {
    severity: 'error',
    title: '一格的内容过长',
    message: '这一格的内容超过[{limit}个]字，后面的没有读取。',
    fix: '请把内容写得简短些，或者分成几行填写。',
    example: '把整份文件粘贴进一格 → 只写公开内容的要素',
  },
  'cell-table-inside': {
    severity: 'notice',
    title: '格子里套着表格',
    message: '这一格里又套了一张表格，已把里面的文字按行并入这一格。',
    fix: '请核对这一格读到的内容；下次请把里面的表格改成分行的文字。',
    example: 'Word 表格的“公开内容”一格里又画了一张小表 → 改成几行文字',
  },
  'blank-offer': {
    severity: 'notice',
    title: '空格可能与上一行相同',
    message: '“{heading}”空着，没有按上一行填补。',
    fix: '与上一行相同的，请写明[“{suggestion}”]。',
    example: '只在第一行写了责任主体，下面几行空着 → 每行都写明',
  },
  'cell-several-values': {
    severity: 'warning',
    title: '一格里并排写了几行的内容',
    message: '这一格对着{rows}行，里面并排写着{values}，看不出哪个是哪一行的，未作拆分。',
    fix: '请取消合并，在每一行各写各的。',
    example: '两行合并的时限格里写“20个工作日内 7个工作日内” → 取消合并，两行分别写明',
  },
  'ditto-filled': {
    severity: 'notice',
    title: '“同上”已按上一行读取',
    message: '这一格写的是“{text}”，已按上一行的“{value}”读取。',
    fix: '无须处理；最好写出全文，以免排序、删行后对不上。',
    example: '“同上” → “县财政局”',
  },
  'ditto-after-gap': {
    severity: 'warning',
    title: '“同上”指的是哪一行不清楚',
    message: '这一格写的是“{text}”，但上面的行可能被删过，暂按“{value}”读取。',
    fix: '请写出全文。',
    example: '序号从5跳到22，下一行写“同上” → 写出全文',
  },
  'ditto-without-antecedent': {
    severity: 'error',
    title: '“同上”的上面没有内容',
    message: '这一格写的是“{text}”，但上面一行是空的。',
    fix: '请写出全文。',
    example: '第一行就写“同上” → 写出全文',
  },
  'value-under-merge': {
    severity: 'notice',
    title: '合并单元格下面藏有别的内容',
    message: '这一格被合并的单元格盖住了，里面的“{text}”没有采用[，采用的是看得见的“{shown}”]。',
    fix: '无须处理；如果被盖住的才是对的，请取消合并后改正。',
    example: '合并前各格内容不同，合并后只显示第一格 → 取消合并，逐格填写',
  },
};

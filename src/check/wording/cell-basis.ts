/** Wordings for bases. */
import type { Wordings } from './wording.js';

export const CELL_BASIS_WORDINGS: Wordings = {
  'basis-without-marks': {
    severity: 'warning',
    title: '文件名没有加书名号',
    message: '公开依据“{text}”没有加书名号，看不出是哪个文件。',
    fix: '请给文件名加上书名号《》，后面用圆括号写文号[，例如“{suggestion}”]。',
    example: '政府采购法实施条例 → 《中华人民共和国政府采购法实施条例》（国务院令第658号）',
  },
  'basis-marks-unpaired': {
    severity: 'warning',
    title: '书名号不成对',
    message: '公开依据“{text}”的书名号只有一半。',
    fix: '请补全书名号《》[，例如“{suggestion}”]。',
    example: '《政府采购法 → 《中华人民共和国政府采购法》',
  },
  'basis-number-form': {
    severity: 'warning',
    title: '发文字号写法不规范',
    message: '“{text}”的文号写法不规范。',
    fix: '请写成“国办发〔2017〕97号”“国务院令第711号”的样子，年份用六角括号〔〕[，这里可以写成“{suggestion}”]。',
    example: '国办发[2017]97号 → 国办发〔2017〕97号',
  },
  'basis-unread': {
    severity: 'notice',
    title: '公开依据看不出文件名',
    message: '公开依据“{text}”里没有看到文件名。',
    fix: '请写明具体的法律、法规或文件，例如“《……》（……号）第……条”。',
    example: '“相关文件规定” → “《中华人民共和国政府采购法》第十一条”',
  },
  'basis-repealed': {
    severity: 'warning',
    title: '公开依据已经失效',
    message: '{cited}到{date}已经失效或修订。',
    fix: '请换成现行有效的文件[：{suggestion}]。',
    example: '《政府信息公开条例》（国务院令第492号）（2019年5月15日以后） → 国务院令第711号',
  },
  'basis-not-yet-in-force': {
    severity: 'warning',
    title: '公开依据当时尚未施行',
    message: '{cited}自{from}起才施行，本次目录以{date}为准。',
    fix: '请换成{date}有效的文件[：{suggestion}]。',
    example: '2018年的目录引用国务院令第711号 → 国务院令第492号',
  },
  'basis-annual': {
    severity: 'notice',
    title: '公开依据只管当年',
    message: '{cited}是某一年度的工作安排，不宜作为长期依据。',
    fix: '请尽量换成法律、法规或长期有效的文件。',
    example: '《2018年政务公开工作要点》 → 《中华人民共和国政府信息公开条例》',
  },
  'basis-article-form': {
    severity: 'warning',
    title: '条款的写法可能不对',
    message: '{cited}可能写错了款、项。',
    fix: '请对照原文核实[，可以写成“{right}”]。',
    example: '《政府信息公开条例》（国务院令第711号）第二十条第二款 → 第二十条第（二）项',
  },
  'basis-twice': {
    severity: 'warning',
    title: '同一依据写了两遍',
    message: '{cited}在这一格里写了两遍（全称和简称也算同一个）。',
    fix: '请删去一处；如果引用的是不同条款，请把条款写明。',
    example: '《中华人民共和国政府采购法》《政府采购法》 → 只写《中华人民共和国政府采购法》',
  },
};

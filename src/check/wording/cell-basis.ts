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
  'basis-maybe-repealed': {
    severity: 'notice',
    title: '公开依据可能已经失效',
    message: '{cited}可能到{date}已经失效或被替代（尚待核实）。',
    fix: '请查对现行有效的文件；确已失效的，请换成新的[：{suggestion}]。',
    example:
      '《矿业权交易规则》（国土资规〔2017〕7号）（2023年以后） → 核实是否应为《矿业权出让交易规则》',
  },
  'basis-maybe-not-yet': {
    severity: 'notice',
    title: '公开依据当时可能尚未施行',
    message: '{cited}可能自{from}起才施行（尚待核实），本次目录以{date}为准。',
    fix: '请查对施行日期；确未施行的，请换成{date}有效的文件[：{suggestion}]。',
    example: '2017年8月的目录引用国办发〔2017〕97号 → 核实印发日期',
  },
  'basis-number-wrong': {
    severity: 'warning',
    title: '文号与文件名对不上',
    message: '{cited}的文号与登记的“{number}”不一致。',
    fix: '请对照原文核实[，可以写成“{suggestion}”]；引用的确是另一个同名文件的，请在文件名前写明发文机关。',
    example: '《……信息公开的意见》（国办发〔2018〕97号） → （国办发〔2017〕97号）',
  },
  'basis-number-other': {
    severity: 'notice',
    title: '文号与登记的不同',
    message:
      '{cited}的文号与登记的“{number}”不同：可能写错，也可能写的是修改时的文号（尚待核实）。',
    fix: '请对照原文核实[，一般写成“{suggestion}”]。',
    example: '《招标投标法实施条例》（国务院令第631号） → 核实是否应为国务院令第613号',
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
  'basis-placeholder': {
    severity: 'warning',
    title: '公开依据还是模板里的套话',
    message: '公开依据“{cited}”没有写明是哪个文件。',
    fix: '请换成本地实际依据的文件，写成“《……》（……号）”；没有这样的文件的，请删去。',
    example: '各省“七五”普法规划 → 本省印发的普法规划的全称和文号',
  },
  'basis-stranger': {
    severity: 'warning',
    title: '公开依据像是别的领域的',
    message: '{cited}通常用于{homes}，这一行属于{domain}。',
    fix: '请核对是否从别处复制后忘了修改；确实适用的，不用修改。',
    example:
      '“采购合同信息”的依据写《矿业权交易规则》 → 《中华人民共和国政府采购法实施条例》第五十条',
  },
  'basis-maybe-article-form': {
    severity: 'notice',
    title: '条款的写法可能不对（待核实）',
    message: '{cited}可能写错了款、项（尚待核实）。',
    fix: '请对照原文核实[，可能应写成“{right}”]。',
    example: '《政府信息公开条例》（国务院令第492号）第十条第二款 → 核实是否应为第十条第（二）项',
  },
  'basis-article-beyond': {
    severity: 'notice',
    title: '条号可能超出全文',
    message: '{cited}：这个文件可能只有{most}条（尚待核实）。',
    fix: '请对照原文核实条号；引用的是另一个版本的，请写明文号。',
    example: '《政府信息公开条例》（国务院令第711号）第八十条 → 核实条号',
  },
  'basis-article-renumbered': {
    severity: 'notice',
    title: '条号可能是旧版本的',
    message: '{cited}：这个文件修订后自{from}起施行，条号与以前的版本不同。',
    fix: '请对照现行版本核实条号。',
    example: '《矿产资源法》第十六条（2025年7月1日以后） → 按2024年修订的版本核实条号',
  },
  'basis-twice': {
    severity: 'warning',
    title: '同一依据写了两遍',
    message: '{cited}在这一格里写了两遍（全称和简称也算同一个）。',
    fix: '请删去一处；如果引用的是不同条款，请把条款写明。',
    example: '《中华人民共和国政府采购法》《政府采购法》 → 只写《中华人民共和国政府采购法》',
  },
};

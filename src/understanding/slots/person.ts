import { subjectWords, surnames } from './words.js';

/** Words that Japanese writers' family names are. */
const japanese =
  /^(?:村上|东野|川端|三岛|夏目|太宰|芥川|宫部|伊坂|渡边|大江|谷崎|石黑|京极|江户川|松本|横沟|岛田|绫辻|凑|吉本|青山|山崎|司马|井上|森见|池井户|宫泽|樋口|坂口|有川|乙一|米泽|三浦|小川|中岛|梶井|森鸥|志贺|岩井|紫式部|清少纳言|柳田|加藤|新海|宫崎|手冢|道尾|辻村|恩田|角田|桐野|西村|阿刀田|星新一)[\p{Script=Han}]{0,3}$/u;

/** Characters with which foreign names are written out. */
const sounds = new Set(
  '阿埃艾安奥巴贝本比毕彼波伯博布查达丹德狄迪蒂丁杜多尔恩菲费芬夫弗福伏盖冈戈格贡哈海赫亨胡华怀惠霍基吉加杰金卡凯康柯科克肯库昆拉莱兰劳勒雷黎里丽利林琳龙隆卢鲁路伦罗洛马玛麦曼梅门蒙弥米密明莫姆穆纳娜奈南内尼涅宁纽诺欧帕佩皮珀普契乔切琼茹萨塞桑瑟森沙莎舍圣史士斯思丝司索塔泰坦汤特提廷图托陀瓦威韦维温翁沃乌西希锡席夏肖谢辛休雅亚延耶伊英尤雨约泽扎詹珍芝朱兹茨佐果更'.split(
    '',
  ),
);

/** What stands in front of 的书 and is nobody. */
const nobody =
  /好|新|旧|老师|有趣|有意思|经典|热门|畅销|适合|看|读|写|这|那|什么|哪|馆|图书|借|预约|孩子|小孩|儿童|少儿|学生|大家|最|类|方面|题材|外国|中国|国内|国外|日本|英文|中文|原版|所有|别的|其他|我|你|他|她|们|书|本/;

/** Whether words are a person's name rather than a subject or a title. */
export function isPerson(name: string): boolean {
  if (name.includes('·')) return true;
  if (!/^\p{Script=Han}{2,8}$/u.test(name) || subjectWords.includes(name)) return false;
  if (name.length <= 4 && surnames.has(name.charAt(0)) && !nobody.test(name.slice(1))) return true;
  if (japanese.test(name)) return true;
  return name.length >= 3 && [...name].every((character) => sounds.has(character));
}

/** One reference of each kind in the styles of other languages and scripts; every field is said, so that what is not there must not be found. */
import { describe, it } from 'vitest'
import { type Printed, readsAs } from './printed.js'

const ENTRIES: [manner: string, text: string, fields: Printed][] = [
  [
    'ABNT, book',
    'BARROSO, L. M.; TEIXEIRA, A. C. Engenharia de pequenas barragens. 2. ed. rev. Recife: Editora Mandacaru, 2013. 320 p.',
    {
      type: 'book',
      author: 'BARROSO, L. M.; TEIXEIRA, A. C.',
      title: 'Engenharia de pequenas barragens',
      edition: '2. ed',
      'number-of-pages': '320',
      publisher: 'Editora Mandacaru',
      'publisher-place': 'Recife',
      year: 2013
    }
  ],
  [
    'ABNT, chapter',
    'TEIXEIRA, A. C. Açudes do sertão. In: BARROSO, L. M. (org.). Águas do semiárido. Natal: EDUFRN, 2015. cap. 3, p. 55-80.',
    {
      type: 'chapter',
      author: 'TEIXEIRA, A. C.',
      editor: 'BARROSO, L. M.',
      title: 'Açudes do sertão',
      'container-title': 'Águas do semiárido',
      page: '55-80',
      'chapter-number': '3',
      publisher: 'EDUFRN',
      'publisher-place': 'Natal',
      year: 2015
    }
  ],
  [
    'ABNT, dissertation',
    'MOURA, J. P. Captação de chuva em cisternas. 2011. 143 f. Dissertação (Mestrado em Recursos Hídricos) – Universidade Federal do Cariri, Juazeiro do Norte, 2011.',
    {
      type: 'thesis',
      author: 'MOURA, J. P.',
      title: 'Captação de chuva em cisternas',
      genre: 'Dissertação (Mestrado em Recursos Hídricos)',
      publisher: 'Universidade Federal do Cariri',
      'publisher-place': 'Juazeiro do Norte',
      year: 2011
    }
  ],
  [
    'ABNT, law in a gazette',
    'BRASIL. Lei nº 99.999, de 3 de março de 2010. Dispõe sobre o uso das cisternas. Diário Oficial da União: seção 1, Brasília, DF, ano 147, n. 42, p. 1-3, 4 mar. 2010.',
    {
      type: 'article-journal',
      author: 'BRASIL',
      title: 'Lei nº 99.999, de 3 de março de 2010. Dispõe sobre o uso das cisternas',
      'container-title': 'Diário Oficial da União: seção 1',
      volume: '147',
      issue: '42',
      page: '1-3',
      'publisher-place': 'Brasília, DF',
      year: 2010
    }
  ],
  [
    'ABNT, paper of a meeting',
    'MOURA, J. P.; LIMA, S. Cisternas de placa: avaliação. In: SIMPÓSIO BRASILEIRO DE CAPTAÇÃO, 7., 2009, Caruaru. Anais [...]. Caruaru: ABCMAC, 2009. p. 1-10.',
    {
      type: 'paper-conference',
      author: 'MOURA, J. P.; LIMA, S.',
      title: 'Cisternas de placa: avaliação',
      'container-title': 'SIMPÓSIO BRASILEIRO DE CAPTAÇÃO, 7., 2009, Caruaru. Anais [...]',
      page: '1-10',
      publisher: 'ABCMAC',
      'publisher-place': 'Caruaru',
      year: 2009
    }
  ],
  [
    'ABNT, page on line',
    'INSTITUTO DAS ÁGUAS. Boletim hidrológico. Disponível em: https://aguas.example.br/boletim. Acesso em: 12 maio 2019.',
    {
      type: 'webpage',
      author: 'INSTITUTO DAS ÁGUAS',
      title: 'Boletim hidrológico',
      accessed: '2019-5-12'
    }
  ],
  [
    'Vancouver in Spanish, book',
    'Robledo MJ, Pastor I. Guía de lactancia para maestras. 2.ª ed. Zaragoza: Editorial Cierzo; 2010.',
    {
      type: 'book',
      author: 'Robledo, MJ; Pastor, I',
      title: 'Guía de lactancia para maestras',
      edition: '2.ª ed',
      publisher: 'Editorial Cierzo',
      'publisher-place': 'Zaragoza',
      year: 2010
    }
  ],
  [
    'Vancouver in Spanish, chapter',
    'Pastor I. Trastornos del sueño. En: Robledo MJ, coordinadora. Salud escolar. Zaragoza: Editorial Cierzo; 2012. p. 201-19.',
    {
      type: 'chapter',
      author: 'Pastor, I',
      editor: 'Robledo, MJ',
      title: 'Trastornos del sueño',
      'container-title': 'Salud escolar',
      page: '201-219',
      publisher: 'Editorial Cierzo',
      'publisher-place': 'Zaragoza',
      year: 2012
    }
  ],
  [
    'Vancouver in Spanish, page on line',
    'Ministerio de Aguas (AR). Informe anual de cuencas [Internet]. Rosario: Ministerio de Aguas; 2016 [citado 5 de mayo de 2018]. Disponible en: https://aguas.example.ar/informe',
    {
      type: 'report',
      author: 'Ministerio de Aguas (AR)',
      title: 'Informe anual de cuencas',
      publisher: 'Ministerio de Aguas',
      'publisher-place': 'Rosario',
      year: 2016,
      accessed: '2018-5-5'
    }
  ],
  [
    'Vancouver in Portuguese, thesis',
    'Ferraz TA. Cuidar de quem cuida [tese]. Coimbra: Universidade do Mondego; 2014.',
    {
      type: 'thesis',
      author: 'Ferraz, TA',
      title: 'Cuidar de quem cuida',
      genre: 'tese',
      publisher: 'Universidade do Mondego',
      'publisher-place': 'Coimbra',
      year: 2014
    }
  ],
  [
    'Vancouver in French, chapter',
    'Lemaire P, Joubert C. Les soins de rue. Dans : Barbier N, directeur. Médecine sociale. Paris : Éditions du Faubourg ; 2013. p. 77-98.',
    {
      type: 'chapter',
      author: 'Lemaire, P; Joubert, C',
      editor: 'Barbier, N',
      title: 'Les soins de rue',
      'container-title': 'Médecine sociale',
      page: '77-98',
      publisher: 'Éditions du Faubourg',
      'publisher-place': 'Paris',
      year: 2013
    }
  ],
  [
    'ISO 690 in Spanish, the year behind the title',
    'ACRL. Normas de alfabetización, 2000. Disponible en: http://acrl.example.org/normas [Consulta: 27 de agosto de 2009].',
    {
      type: 'webpage',
      author: 'ACRL',
      title: 'Normas de alfabetización',
      year: 2000,
      accessed: '2009-8-27'
    }
  ],
  [
    'GOST, book',
    'Кравцов А. П., Орлова Н. С. Почвы речных террас. М.: Наука, 2005. 214 с.',
    {
      type: 'book',
      author: 'Кравцов, А. П.; Орлова, Н. С.',
      title: 'Почвы речных террас',
      'number-of-pages': '214',
      publisher: 'Наука',
      'publisher-place': 'М.',
      year: 2005
    }
  ],
  [
    'GOST, article',
    'Орлова Н. С. Гумус пойменных лугов // Почвенный вестник. 2011. Т. 14, № 3. С. 45–52.',
    {
      type: 'article-journal',
      author: 'Орлова, Н. С.',
      title: 'Гумус пойменных лугов',
      'container-title': 'Почвенный вестник',
      volume: '14',
      issue: '3',
      page: '45-52',
      year: 2011
    }
  ],
  [
    'GOST, dissertation',
    'Кравцов А. П. Эрозия склонов: дис. ... канд. геогр. наук. Томск, 2003. 160 с.',
    {
      type: 'thesis',
      author: 'Кравцов, А. П.',
      title: 'Эрозия склонов',
      'number-of-pages': '160',
      genre: 'дис. ... канд. геогр. наук',
      'publisher-place': 'Томск',
      year: 2003
    }
  ],
  [
    'GB/T 7714, book',
    '王建国, 李红梅. 河岸土壤保持技术[M]. 北京: 科学出版社, 2008: 45-60.',
    {
      type: 'book',
      author: '王建国; 李红梅',
      title: '河岸土壤保持技术',
      page: '45-60',
      publisher: '科学出版社',
      'publisher-place': '北京',
      year: 2008
    }
  ],
  [
    'GB/T 7714, article',
    '李红梅, 张伟. 湿地植物的恢复[J]. 生态研究, 2013, 20(4): 112-118.',
    {
      type: 'article-journal',
      author: '李红梅; 张伟',
      title: '湿地植物的恢复',
      'container-title': '生态研究',
      volume: '20',
      issue: '4',
      page: '112-118',
      year: 2013
    }
  ],
  [
    'GB/T 7714, thesis',
    '张伟. 山区公路边坡研究[D]. 西安: 长山大学, 2010.',
    {
      type: 'thesis',
      author: '张伟',
      title: '山区公路边坡研究',
      publisher: '长山大学',
      'publisher-place': '西安',
      year: 2010
    }
  ],
  [
    'GB/T 7714 in Latin letters',
    'WANG J, LI H. Riverbank protection[M]. Beijing: River Press, 2008: 45-60.',
    {
      type: 'book',
      author: 'WANG, J; LI, H',
      title: 'Riverbank protection',
      page: '45-60',
      publisher: 'River Press',
      'publisher-place': 'Beijing',
      year: 2008
    }
  ],
  [
    'SIST 02, article',
    '田中一郎. 河川堆積物の分析. 地質資料学雑誌. 2012, vol. 24, no. 2, p. 33-41.',
    {
      type: 'article-journal',
      author: '田中一郎',
      title: '河川堆積物の分析',
      'container-title': '地質資料学雑誌',
      volume: '24',
      issue: '2',
      page: '33-41',
      year: 2012
    }
  ],
  [
    'SIST 02, book',
    '田中一郎. 堆積学入門. 東京, 山川書房, 2006, 220p.',
    {
      type: 'book',
      author: '田中一郎',
      title: '堆積学入門',
      publisher: '山川書房',
      'publisher-place': '東京',
      year: 2006
    }
  ]
]

describe('styles of other languages', () => {
  for (const [manner, text, fields] of ENTRIES) it(manner, () => readsAs(text, fields))
})

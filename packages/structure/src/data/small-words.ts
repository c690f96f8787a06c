/** Small words by which a language is known: common in it, and rare or unknown in the others of this list. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('the of and is are was were with which that from this these by have has been not their its'),
  fr: set('le les des du et est dans pour au aux qui sur une ce cette ces par ont été sont avec'),
  es: set('el los las del y una es por con sus se al este esta estos estas fue son más entre también'),
  pt: set('o os da das dos do uma e em não ao à na no nas nos foi são mais também pelo pela'),
  de: set('der die das und ist von mit den dem ein eine nicht für im zu werden wurde wurden sich auch'),
  it: set('il di che gli della del è nel nella sono per dei delle alla più anche questo questa')
}

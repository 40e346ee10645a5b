const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Function words: a capital on one of these says "sentence start", not "name". */
export const FUNCTION_WORDS =
  words(`a an the this that these those he she it they we i you his her its their our my your him them us me who whom
  whose which what where when why how if as at by for from in into of off on onto out over to up with without within about above after
  against along amid among around because before behind below beneath beside besides between beyond but despite down during except
  inside like near since than then there though through throughout till toward towards under until unless upon via while whilst whether
  and or nor so yet not no yes all any both each either every few half many more most much neither none one other others own same
  several some such too very just also even still only again once ever never now here however therefore meanwhile moreover furthermore
  nevertheless although instead perhaps maybe is are was were be been being am do does did done have has had having will would shall
  should can could may might must according although another additionally asked speaking following recently later earlier last next
  first second third two three four five six seven eight nine ten dozens hundreds thousands millions nearly almost around citing given
  today yesterday tomorrow tonight soon often sometimes usually currently previously finally overall indeed rather well let lets please
  said says meanwhile thus hence otherwise elsewhere`);

/** English words frequent enough that a page without them is not English. */
export const COMMON_ENGLISH =
  words(`the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they
  which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them
  can only other new some could time these two may then do first any my now such like our over me even most made after also did many`);

export const PRONOUNS = words('he she they it we i you him her them us me who his whoever himself herself');

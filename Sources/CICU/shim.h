// Debian's ICU versions its symbols by macro (ucol_open is ucol_open_72), which an importer of C modules does not see.
// Each function used is therefore given a plain name here. Nothing but renaming and casting happens in this file.
#include <stdint.h>
#include <unicode/ubrk.h>
#include <unicode/ucal.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/ucoleitr.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/ures.h>
#include <unicode/usearch.h>
#include <unicode/ustring.h>

#define ICU_INLINE static inline

// Characters.
ICU_INLINE int32_t icu_toupper(int32_t c) { return u_toupper(c); }
ICU_INLINE int32_t icu_tolower(int32_t c) { return u_tolower(c); }
ICU_INLINE int8_t icu_charType(int32_t c) { return u_charType(c); }
ICU_INLINE int32_t icu_charDigitValue(int32_t c) { return u_charDigitValue(c); }
ICU_INLINE double icu_getNumericValue(int32_t c) { return u_getNumericValue(c); }
ICU_INLINE int32_t icu_block(int32_t c) { return (int32_t)ublock_getCode(c); }

// Collation.
ICU_INLINE UCollator *icu_col_open(const char *locale, UErrorCode *e) { return ucol_open(locale, e); }
ICU_INLINE UCollator *icu_col_openRules(const uint16_t *rules, int32_t length, int32_t strength, UErrorCode *e) {
  return ucol_openRules((const UChar *)rules, length, UCOL_DEFAULT, (UColAttributeValue)strength, NULL, e);
}
ICU_INLINE const uint16_t *icu_col_rules(const UCollator *c, int32_t *length) {
  return (const uint16_t *)ucol_getRules(c, length);
}
ICU_INLINE int32_t icu_col_reorderCodes(const UCollator *c, UErrorCode *e) { return ucol_getReorderCodes(c, NULL, 0, e); }
ICU_INLINE int32_t icu_col_strength(const UCollator *c) { return (int32_t)ucol_getStrength(c); }
ICU_INLINE void icu_col_setAttribute(UCollator *c, int32_t attribute, int32_t value, UErrorCode *e) {
  ucol_setAttribute(c, (UColAttribute)attribute, (UColAttributeValue)value, e);
}
ICU_INLINE void icu_col_ignoreSymbols(UCollator *c, UErrorCode *e) {
  ucol_setAttribute(c, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, e);
  ucol_setMaxVariable(c, UCOL_REORDER_CODE_CURRENCY, e);
}
ICU_INLINE UCollator *icu_col_clone(const UCollator *c, UErrorCode *e) { return ucol_clone(c, e); }
ICU_INLINE int32_t icu_col_compareUTF8(const UCollator *c, const uint8_t *a, int32_t an, const uint8_t *b, int32_t bn, UErrorCode *e) {
  return (int32_t)ucol_strcollUTF8(c, (const char *)a, an, (const char *)b, bn, e);
}
ICU_INLINE int32_t icu_col_compare(const UCollator *c, const uint16_t *a, int32_t an, const uint16_t *b, int32_t bn) {
  return (int32_t)ucol_strcoll(c, (const UChar *)a, an, (const UChar *)b, bn);
}
ICU_INLINE int32_t icu_col_sortKey(const UCollator *c, const uint16_t *a, int32_t an, uint8_t *key, int32_t capacity) {
  return ucol_getSortKey(c, (const UChar *)a, an, key, capacity);
}
ICU_INLINE UCollationElements *icu_elements_open(const UCollator *c, const uint16_t *a, int32_t an, UErrorCode *e) {
  return ucol_openElements(c, (const UChar *)a, an, e);
}
ICU_INLINE void icu_elements_close(UCollationElements *i) { ucol_closeElements(i); }
ICU_INLINE int32_t icu_elements_next(UCollationElements *i, UErrorCode *e) { return ucol_next(i, e); }
ICU_INLINE int32_t icu_elements_previous(UCollationElements *i, UErrorCode *e) { return ucol_previous(i, e); }
ICU_INLINE int32_t icu_elements_offset(const UCollationElements *i) { return ucol_getOffset(i); }

// Search.
ICU_INLINE UBreakIterator *icu_brk_openRules(const uint16_t *rules, int32_t length, const uint16_t *text, int32_t n, UErrorCode *e) {
  UParseError where;
  return ubrk_openRules((const UChar *)rules, length, (const UChar *)text, n, &where, e);
}
ICU_INLINE void icu_brk_close(UBreakIterator *b) { ubrk_close(b); }
ICU_INLINE UStringSearch *icu_search_open(const uint16_t *pattern, int32_t pn, const uint16_t *text, int32_t tn, const UCollator *c, UBreakIterator *b, UErrorCode *e) {
  return usearch_openFromCollator((const UChar *)pattern, pn, (const UChar *)text, tn, c, b, e);
}
ICU_INLINE void icu_search_close(UStringSearch *s) { usearch_close(s); }
ICU_INLINE int32_t icu_search_first(UStringSearch *s, UErrorCode *e) { return usearch_first(s, e); }
ICU_INLINE int32_t icu_search_last(UStringSearch *s, UErrorCode *e) { return usearch_last(s, e); }
ICU_INLINE int32_t icu_search_matchedLength(const UStringSearch *s) { return usearch_getMatchedLength(s); }

// Normal forms.
ICU_INLINE const UNormalizer2 *icu_nfc(UErrorCode *e) { return unorm2_getNFCInstance(e); }
ICU_INLINE const UNormalizer2 *icu_nfd(UErrorCode *e) { return unorm2_getNFDInstance(e); }
ICU_INLINE const UNormalizer2 *icu_nfkc(UErrorCode *e) { return unorm2_getNFKCInstance(e); }
ICU_INLINE const UNormalizer2 *icu_nfkd(UErrorCode *e) { return unorm2_getNFKDInstance(e); }
ICU_INLINE int32_t icu_norm_normalize(const UNormalizer2 *n, const uint16_t *s, int32_t length, uint16_t *d, int32_t capacity, UErrorCode *e) {
  return unorm2_normalize(n, (const UChar *)s, length, (UChar *)d, capacity, e);
}
ICU_INLINE int8_t icu_norm_isNormalized(const UNormalizer2 *n, const uint16_t *s, int32_t length, UErrorCode *e) {
  return unorm2_isNormalized(n, (const UChar *)s, length, e);
}

// Locale data.
ICU_INLINE int32_t icu_loc_canonicalize(const char *name, char *out, int32_t capacity, UErrorCode *e) {
  return uloc_canonicalize(name, out, capacity, e);
}
ICU_INLINE int32_t icu_loc_toLanguageTag(const char *name, char *out, int32_t capacity, UErrorCode *e) {
  return uloc_toLanguageTag(name, out, capacity, 0, e);
}
ICU_INLINE int32_t icu_loc_forLanguageTag(const char *tag, char *out, int32_t capacity, int32_t *parsed, UErrorCode *e) {
  return uloc_forLanguageTag(tag, out, capacity, parsed, e);
}
ICU_INLINE int32_t icu_loc_language(const char *name, char *out, int32_t capacity, UErrorCode *e) {
  return uloc_getLanguage(name, out, capacity, e);
}
ICU_INLINE int32_t icu_loc_country(const char *name, char *out, int32_t capacity, UErrorCode *e) {
  return uloc_getCountry(name, out, capacity, e);
}
ICU_INLINE const char *icu_loc_iso3Language(const char *name) { return uloc_getISO3Language(name); }
ICU_INLINE const char *icu_loc_iso3Country(const char *name) { return uloc_getISO3Country(name); }
ICU_INLINE uint32_t icu_loc_lcid(const char *name) { return uloc_getLCID(name); }
ICU_INLINE int32_t icu_loc_parent(const char *name, char *out, int32_t capacity, UErrorCode *e) {
  return uloc_getParent(name, out, capacity, e);
}
ICU_INLINE int32_t icu_loc_displayName(const char *name, const char *in, uint16_t *out, int32_t capacity, UErrorCode *e) {
  return uloc_getDisplayName(name, in, (UChar *)out, capacity, e);
}
ICU_INLINE int32_t icu_loc_count(void) { return uloc_countAvailable(); }
ICU_INLINE const char *icu_loc_available(int32_t index) { return uloc_getAvailable(index); }
ICU_INLINE void *icu_num_open(int32_t style, const char *locale, UErrorCode *e) {
  return unum_open((UNumberFormatStyle)style, NULL, 0, locale, NULL, e);
}
ICU_INLINE void icu_num_close(void *f) { unum_close(f); }
ICU_INLINE int32_t icu_num_symbol(const void *f, int32_t symbol, uint16_t *out, int32_t capacity, UErrorCode *e) {
  return unum_getSymbol(f, (UNumberFormatSymbol)symbol, (UChar *)out, capacity, e);
}
ICU_INLINE int32_t icu_num_attribute(const void *f, int32_t attribute) {
  return unum_getAttribute(f, (UNumberFormatAttribute)attribute);
}
ICU_INLINE int32_t icu_num_pattern(const void *f, uint16_t *out, int32_t capacity, UErrorCode *e) {
  return unum_toPattern(f, 0, (UChar *)out, capacity, e);
}
ICU_INLINE void *icu_dat_open(int32_t time, int32_t date, const char *locale, UErrorCode *e) {
  return udat_open((UDateFormatStyle)time, (UDateFormatStyle)date, locale, NULL, 0, NULL, 0, e);
}
ICU_INLINE void icu_dat_close(void *f) { udat_close(f); }
ICU_INLINE int32_t icu_dat_pattern(const void *f, uint16_t *out, int32_t capacity, UErrorCode *e) {
  return udat_toPattern(f, 0, (UChar *)out, capacity, e);
}
ICU_INLINE void icu_dat_setCalendar(void *f, const void *c) { udat_setCalendar(f, c); }
ICU_INLINE int32_t icu_dat_countSymbols(const void *f, int32_t type) {
  return udat_countSymbols(f, (UDateFormatSymbolType)type);
}
ICU_INLINE int32_t icu_dat_symbol(const void *f, int32_t type, int32_t index, uint16_t *out, int32_t capacity, UErrorCode *e) {
  return udat_getSymbols(f, (UDateFormatSymbolType)type, index, (UChar *)out, capacity, e);
}
ICU_INLINE UDateTimePatternGenerator *icu_datpg_open(const char *locale, UErrorCode *e) { return udatpg_open(locale, e); }
ICU_INLINE void icu_datpg_close(UDateTimePatternGenerator *g) { udatpg_close(g); }
ICU_INLINE int32_t icu_datpg_best(UDateTimePatternGenerator *g, const uint16_t *skeleton, int32_t length, uint16_t *out, int32_t capacity, UErrorCode *e) {
  return udatpg_getBestPattern(g, (const UChar *)skeleton, length, (UChar *)out, capacity, e);
}
ICU_INLINE void *icu_cal_open(const char *locale, int32_t type, UErrorCode *e) {
  return ucal_open(NULL, 0, locale, (UCalendarType)type, e);
}
ICU_INLINE void icu_cal_close(void *c) { ucal_close(c); }
ICU_INLINE int32_t icu_cal_attribute(const void *c, int32_t attribute) {
  return ucal_getAttribute(c, (UCalendarAttribute)attribute);
}

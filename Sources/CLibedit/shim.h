// What Swift cannot say of libedit: el_wset, el_wget and history_w are variadic, and the standard
// streams are mutable globals. Each function here is one such call with its types written out.
#include <histedit.h>
#include <signal.h>
#include <stddef.h>
#include <sys/select.h>
#include <wchar.h>

typedef unsigned char (*azsh_el_command)(EditLine *, wint_t);
typedef wchar_t *(*azsh_el_prompt)(EditLine *);

static inline EditLine *azsh_el_init(const char *program) { return el_init(program, stdin, stdout, stderr); }

static inline int azsh_el_set_prompt(EditLine *el, azsh_el_prompt prompt, wchar_t literal) {
  return el_wset(el, EL_PROMPT_ESC, prompt, literal);
}
static inline int azsh_el_set_reader(EditLine *el, el_rfunc_t reader) { return el_wset(el, EL_GETCFN, reader); }
static inline int azsh_el_set_owner(EditLine *el, void *owner) { return el_wset(el, EL_CLIENTDATA, owner); }
static inline void *azsh_el_owner(EditLine *el) {
  void *owner = NULL;
  el_wget(el, EL_CLIENTDATA, &owner);
  return owner;
}
static inline int azsh_el_set_editor(EditLine *el, const wchar_t *name) { return el_wset(el, EL_EDITOR, name); }
// 1 when the vi keymaps are in force, 0 for emacs.
static inline int azsh_el_is_vi(EditLine *el) {
  const wchar_t *name = NULL;
  return el_wget(el, EL_EDITOR, &name) == 0 && name != NULL && name[0] == L'v';
}
static inline int azsh_el_add_command(
    EditLine *el, const wchar_t *name, const wchar_t *description, azsh_el_command command) {
  return el_wset(el, EL_ADDFN, name, description, command);
}
static inline int azsh_el_bind(EditLine *el, const wchar_t *key, const wchar_t *command) {
  return el_wset(el, EL_BIND, key, command, NULL);
}
// The vi command-mode keymap.
static inline int azsh_el_bind_alternate(EditLine *el, const wchar_t *key, const wchar_t *command) {
  return el_wset(el, EL_BIND, L"-a", key, command, NULL);
}
// A terminal flag while a line is being edited, such as "-isig".
static inline int azsh_el_set_tty(EditLine *el, const wchar_t *flag) {
  return el_wset(el, EL_SETTY, L"-d", flag, NULL);
}
static inline int azsh_el_refresh(EditLine *el) { return el_wset(el, EL_REFRESH); }
static inline int azsh_el_set_history(EditLine *el, HistoryW *history) {
  return el_wset(el, EL_HIST, history_w, history);
}

static inline int azsh_history_set_size(HistoryW *history, int size) {
  HistEventW event;
  return history_w(history, &event, H_SETSIZE, size);
}
static inline int azsh_history_enter(HistoryW *history, const wchar_t *entry) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, entry);
}

// libedit lays text out by this table. glibc declares it only for _XOPEN_SOURCE, which a module cannot count on.
extern int wcwidth(wchar_t character);
static inline int azsh_character_width(wchar_t character) { return wcwidth(character); }

// Waits until `descriptor` has something to read, with `mask` in force only for the wait. As pselect: -1 and EINTR when
// a signal came.
static inline int azsh_wait_for_input(int descriptor, const sigset_t *mask) {
  fd_set set;
  FD_ZERO(&set);
  FD_SET(descriptor, &set);
  return pselect(descriptor + 1, &set, NULL, NULL, NULL, mask);
}

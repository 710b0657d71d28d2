"""What goes wrong around the program, and the reasons for it."""

# Why a file or a folder cannot be used; other reasons come from the system.
REASON_LINK = "it is a link"
REASON_NOT_REGULAR = "it is not a regular file"
REASON_NOT_FOLDER = "it is a link or a file"
REASON_OTHERS_WROTE = "others may have written to it"
REASON_OTHERS_WRITE = "others can write to it"
REASON_OTHERS_READ = "others can look into it"
REASON_OTHERS_OWN = "it belongs to someone else"
REASON_OTHERS_HOME = "the home folder belongs to someone else"
REASON_TOO_LARGE = "it is too large"
REASON_DAMAGED = "it is damaged"
REASON_NAME = "the name cannot be used"
REASON_UNKNOWN = "the reason is not known"
INPUT_ENDED = "Nothing was saved, because the input ended before this was answered: {}"
INPUT_ENDED_LATER = (
    "Only what was saved or printed before is kept, because the input ended before this was "
    "answered: {}"
)
INPUT_TOO_LONG = "Nothing was saved, because the answer to this is too long. Shorten it: {}"
INPUT_TOO_LONG_LATER = (
    "Only what was saved or printed before is kept, because the answer to this is too long. "
    "Shorten it: {}"
)
INPUT_NOT_TEXT = (
    "Nothing was saved, because the input is not UTF-8 text. Save it as UTF-8, and try again. It "
    "could not be read at the answer to this: {}"
)
INPUT_NOT_TEXT_LATER = (
    "Only what was saved or printed before is kept, because the input is not UTF-8 text. Save it "
    "as UTF-8, and try again. It could not be read at the answer to this: {}"
)
INPUT_ENDLESS = (
    "Nothing was saved, because the input had more lines than any interview needs. It stopped at "
    "this: {}"
)
INPUT_ENDLESS_LATER = (
    "Only what was saved or printed before is kept, because the input had more lines than any "
    "interview needs. It stopped at this: {}"
)
NOT_WRITTEN = "The output could not be written in full ({}). Send it somewhere else."
UNEXPECTED = (
    "readycheck ran into a problem it did not expect ({}). Run it with --debug for details. The "
    "details can include your answers."
)
# Reasons that the system gives, by their names in errno(3). Others are as the system has them.
SYSTEM_REASONS = {
    "EACCES": "Permission denied",
    "EBADF": "Bad file descriptor",
    "EDQUOT": "Disk quota exceeded",
    "EEXIST": "File exists",
    "EFBIG": "File too large",
    "EIO": "Input/output error",
    "EISDIR": "Is a directory",
    "ELOOP": "Too many levels of symbolic links",
    "EMFILE": "Too many open files",
    "ENAMETOOLONG": "File name too long",
    "ENOENT": "No such file or directory",
    "ENOSPC": "No space left on device",
    "ENOTDIR": "Not a directory",
    "EPERM": "Operation not permitted",
    "EROFS": "Read-only file system",
}

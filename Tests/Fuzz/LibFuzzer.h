#include <stddef.h>
#include <stdint.h>

/// libFuzzer's own mutations of bytes and words.
size_t LLVMFuzzerMutate(uint8_t *data, size_t count, size_t room);

// Programs that compute start their OpenMP threads asleep at barriers instead of spinning.
#pragma once

namespace lightgen::app {

// LibTorch's OpenMP threads busy-wait at every barrier: beside any other busy program every operation becomes about ten
// times slower. OMP_WAIT_POLICY is read when the library is loaded, so where it is unset it is set to PASSIVE and the
// program starts itself once more with the same arguments. To be called before threads, files or output exist.
// Returns when the variable is set, or when starting anew is not possible: then slow is better than not at all.
void ensurePassiveOpenMp(char** argv);

}  // namespace lightgen::app

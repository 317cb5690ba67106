// Where the tokens of pictures are kept: one file each below the user's data folder, named by the picture's id.
//
// A file: "LGTOKENS", u32 length of the header, the header (JSON: format, rows, columns, channels, tokens in the order,
// steps, model_hash, request), the order int32 [K], the tokens placed per step int32 [S], the tokens float32 [L, C],
// and the 32 bytes of the SHA-256 of all that. Little endian.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/saved_state.h"

namespace lightgen::core {

class TokenStore {
public:
    static constexpr std::uintmax_t kDefaultCap = std::uintmax_t{2} << 30;  // bytes

    explicit TokenStore(std::filesystem::path folder = defaultFolder(), std::uintmax_t cap = kDefaultCap);

    // $XDG_DATA_HOME/lightgen-studio/tokens
    static std::filesystem::path defaultFolder();

    // Writes atomically and then, while all files together exceed the cap, removes the oldest; never the one just
    // written. id: letters, digits and '-'. Errors: InvalidArgument, Unwritable, DiskFull, Corrupt (parts that do not
    // fit each other).
    Status save(const std::string& id, const SavedState& state) const;

    // Errors: NotFound, Unreadable, Corrupt, Incompatible (a newer format).
    Result<SavedState> load(const std::string& id) const;

    bool contains(const std::string& id) const;
    // A picture that is not there is removed already.
    Status remove(const std::string& id) const;

    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path fileOf(const std::string& id) const;
    void makeRoom(const std::filesystem::path& newest) const;

    std::filesystem::path m_folder;
    std::uintmax_t m_cap;
};

// The content of such a file.
std::vector<std::uint8_t> encodeState(const SavedState& state);
Result<SavedState> decodeState(std::span<const std::uint8_t> bytes);

// Reads what the request branches from. Nothing to do without a branch. Errors: those of load(); a picture whose tokens
// are gone is NotFound and says so.
Status loadBranch(GenerationRequest& request, const TokenStore& store);

// Reads the tokens of the picture that the request changes (Inpainting::tokensOf), where it names one. What is gone or
// cannot be read is left out: the engine encodes the picture then, and a note says so (core/own_tokens.h).
void loadOwnTokens(GenerationRequest& request, const TokenStore& store);

}  // namespace lightgen::core

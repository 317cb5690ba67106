#include "core/database/database.h"

#include <sqlite3.h>

#include <bit>

namespace lightgen::core {

namespace {

// A service that was told to end holds the lock until its engine has looked up; the next one may be there already.
// Writers of a shared database take turns of milliseconds.
constexpr int kPatienceWithLockMs = 3000;

ErrorCode codeOf(int sqliteCode) {
    switch (sqliteCode & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return ErrorCode::Incompatible;
        case SQLITE_FULL: return ErrorCode::DiskFull;
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
        case SQLITE_ERROR: return ErrorCode::Corrupt;
        case SQLITE_NOMEM: return ErrorCode::OutOfMemory;
        default: return ErrorCode::Unwritable;
    }
}

tl::unexpected<Error> failure(sqlite3* database) {
    const char* file = database != nullptr ? sqlite3_db_filename(database, "main") : nullptr;
    return fail(
        codeOf(sqlite3_extended_errcode(database)),
        "The database '{}' cannot be used: {}.",
        file != nullptr ? Phrase::verbatim(file) : phrase("in memory"),
        sqlite3_errmsg(database)
    );
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Statement& Statement::bind(std::uint64_t number) {
    sqlite3_bind_int64(m_statement.get(), ++m_bound, std::bit_cast<std::int64_t>(number));
    return *this;
}

Statement& Statement::bind(double number) {
    sqlite3_bind_double(m_statement.get(), ++m_bound, number);
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    sqlite3_bind_text(m_statement.get(), ++m_bound, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(std::span<const std::uint8_t> bytes) {
    sqlite3_bind_blob64(m_statement.get(), ++m_bound, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
    return *this;
}

Result<bool> Statement::next() {
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        return failure(sqlite3_db_handle(m_statement.get()));
    }
    return code == SQLITE_ROW;
}

Status Statement::run() {
    while (true) {
        LIGHTGEN_TRY(const bool row, next());
        if (!row) {
            return {};
        }
    }
}

void Statement::reset() {
    sqlite3_reset(m_statement.get());
    m_bound = 0;
}

std::uint64_t Statement::number(int column) const {
    return std::bit_cast<std::uint64_t>(signedNumber(column));
}

std::int64_t Statement::signedNumber(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_statement.get(), column);
}

std::string Statement::text(int column) const {
    const auto raw = bytes(column);
    return {raw.begin(), raw.end()};
}

std::vector<std::uint8_t> Statement::bytes(int column) const {
    const auto* first = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement.get(), column));
    return first == nullptr ? std::vector<std::uint8_t>{}
                            : std::vector<std::uint8_t>(first, first + sqlite3_column_bytes(m_statement.get(), column));
}

Result<Database> Database::open(const std::filesystem::path& file, Sharing sharing) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(
        file.empty() ? ":memory:" : file.c_str(),
        &opened,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX,
        nullptr
    );
    Database database(opened);
    if (code != SQLITE_OK) {
        return failure(opened);
    }
    sqlite3_busy_timeout(opened, kPatienceWithLockMs);
    // The write-ahead log is whole after the death of the process at any moment; a torn last entry, after the death of
    // the machine, is ignored.
    if (sharing == Sharing::Exclusive) {
        LIGHTGEN_CHECK(database.run("PRAGMA locking_mode = EXCLUSIVE"));
    }
    LIGHTGEN_CHECK(database.run("PRAGMA journal_mode = WAL"));
    LIGHTGEN_CHECK(database.run("PRAGMA synchronous = NORMAL"));
    if (sharing == Sharing::Exclusive) {
        LIGHTGEN_CHECK(database.run("BEGIN EXCLUSIVE; COMMIT"));  // takes the lock now
    }
    return database;
}

Result<Statement> Database::prepare(const char* sql) const {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_database.get(), sql, -1, &statement, nullptr) != SQLITE_OK) {
        return failure(m_database.get());
    }
    return Statement(statement);
}

Status Database::run(const char* sql) const {
    if (sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return failure(m_database.get());
    }
    return {};
}

std::int64_t Database::lastInserted() const {
    return sqlite3_last_insert_rowid(m_database.get());
}

Result<Transaction> Transaction::begin(const Database& database) {
    LIGHTGEN_CHECK(database.run("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Transaction::~Transaction() {
    if (m_database != nullptr) {
        (void)m_database->run("ROLLBACK");  // fails only where nothing is left to undo
    }
}

Status Transaction::commit() {
    LIGHTGEN_CHECK(m_database->run("COMMIT"));
    m_database = nullptr;
    return {};
}

}  // namespace lightgen::core

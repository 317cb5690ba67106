// A small SQLite database: statements with values, errors as Result.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace lightgen::service {

// One prepared statement; values are bound in the order in which they are given.
class Statement {
public:
    Statement& bind(std::uint64_t number);  // all 64 bits come back
    Statement& bind(int number) { return bind(static_cast<std::uint64_t>(number)); }
    Statement& bind(std::string_view text);
    Statement& bind(std::span<const std::uint8_t> bytes);

    core::Result<bool> next();  // true: there is a row
    core::Status run();         // to its end

    // Of the present row.
    std::uint64_t number(int column) const;
    std::string text(int column) const;
    std::vector<std::uint8_t> bytes(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement) {}

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_bound = 0;
};

class Database {
public:
    // Held by this process alone for as long as it lives; the system frees it when the process dies. An empty path: in
    // memory. Errors: Incompatible (another process holds it), Corrupt, DiskFull, Unwritable.
    static core::Result<Database> open(const std::filesystem::path& file);

    core::Result<Statement> prepare(const char* sql) const;
    core::Status run(const char* sql) const;  // statements without values

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    explicit Database(sqlite3* database)
        : m_database(database) {}

    std::unique_ptr<sqlite3, Close> m_database;
};

}  // namespace lightgen::service

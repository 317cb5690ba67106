// A small SQLite database: statements with values, errors as Result.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace lightgen::core {

// One prepared statement; values are bound in the order in which they are given.
class Statement {
public:
    Statement& bind(std::uint64_t number);  // all 64 bits come back
    Statement& bind(std::int64_t number) { return bind(static_cast<std::uint64_t>(number)); }
    Statement& bind(int number) { return bind(static_cast<std::uint64_t>(number)); }
    Statement& bind(double number);
    Statement& bind(std::string_view text);
    Statement& bind(std::span<const std::uint8_t> bytes);

    Result<bool> next();  // true: there is a row
    Status run();         // to its end
    void reset();         // to be bound and run again

    // Of the present row.
    std::uint64_t number(int column) const;
    std::int64_t signedNumber(int column) const;
    double real(int column) const;
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
    enum class Sharing {
        Exclusive,  // held by this process alone for as long as it lives; the system frees it when the process dies
        Shared      // any number of readers beside one writer, who waits for his turn
    };

    // In write-ahead mode. An empty path: in memory. Errors: Incompatible (another process holds it), Corrupt,
    // DiskFull, Unwritable.
    static Result<Database> open(const std::filesystem::path& file, Sharing sharing);

    Result<Statement> prepare(const char* sql) const;
    Status run(const char* sql) const;  // statements without values
    std::int64_t lastInserted() const;  // rowid

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    explicit Database(sqlite3* database)
        : m_database(database) {}

    std::unique_ptr<sqlite3, Close> m_database;
};

// All of it or nothing: what was not committed is undone at the end.
class Transaction {
public:
    static Result<Transaction> begin(const Database& database);
    Transaction(Transaction&& other) noexcept
        : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Status commit();

private:
    explicit Transaction(const Database& database)
        : m_database(&database) {}

    const Database* m_database;
};

}  // namespace lightgen::core

using Microsoft.EntityFrameworkCore.Migrations;

namespace Jiheng.Storage.Migrations;

/// <summary>Accounts, links to set passwords, sessions, and the log.</summary>
internal static class Security
{
    /// <summary>The key of the migration in either database.</summary>
    public const string Id = "0003_Security";

    private const string Text = "text", Number = "bigint";

    /// <summary>Tables whose rows never change.</summary>
    public static readonly string[] Immutable = ["audit_log"];

    /// <summary>Makes them.</summary>
    public static void Up(MigrationBuilder to)
    {
        to.CreateTable("accounts", t => new
        {
            person_id = t.Column<string>(Text), invited_by = t.Column<string>(Text), password_hash = t.Column<string>(Text), stamp = t.Column<string>(Text), failures = t.Column<int>(Number), locked_until = t.Column<long>(Number, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_accounts", a => a.person_id);
            t.ForeignKey("fk_accounts_people", a => a.person_id, "people", "id");
        });
        to.CreateTable("invitations", t => new
        {
            hash = t.Column<string>(Text), person_id = t.Column<string>(Text), made_by = t.Column<string>(Text), made_at = t.Column<long>(Number), expires_at = t.Column<long>(Number), used_at = t.Column<long>(Number, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("pk_invitations", i => i.hash);
            t.ForeignKey("fk_invitations_people", i => i.person_id, "people", "id");
        });
        // Of tokens that are older nobody knows who made them.
        to.AddColumn<string>("made_by", "access_tokens", Text, nullable: false, defaultValue: "?");
        to.AddColumn<string>("office_id", "access_tokens", Text, nullable: true);
        to.CreateTable("sessions", t => new { hash = t.Column<string>(Text), person_id = t.Column<string>(Text), made_at = t.Column<long>(Number), seen_at = t.Column<long>(Number) }, constraints: t =>
        {
            t.PrimaryKey("pk_sessions", s => s.hash);
            t.ForeignKey("fk_sessions_people", s => s.person_id, "people", "id");
        });
        to.CreateIndex("ix_sessions_person", "sessions", "person_id");
        to.CreateTable("audit_log", t => new
        {
            number = t.Column<long>(Number), at = t.Column<long>(Number), person_id = t.Column<string>(Text), kind = t.Column<string>(Text), content = t.Column<string>(Text), previous = t.Column<string>(Text), hash = t.Column<string>(Text),
        }, constraints: t => t.PrimaryKey("pk_audit_log", l => l.number));
        to.CreateIndex("ix_audit_log_person", "audit_log", "person_id");
    }
}

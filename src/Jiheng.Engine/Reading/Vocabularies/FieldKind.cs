namespace Jiheng.Engine.Reading.Vocabularies;

/// <summary>What a labelled value is.</summary>
internal enum FieldKind
{
    None,
    Project,
    Unit,

    /// <summary>主管部门: whom the money was given to.</summary>
    Department,

    /// <summary>实施单位: who carries the project out.</summary>
    Implementer,
    Establishment,
    StaffInPost,
    Rate,
    Other,
}
